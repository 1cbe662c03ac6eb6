using System.Globalization;
using Npgsql;
using Quartz;

namespace ThreadsSdk.Scheduling.Speed.Contenders;

/// <summary>Publishes the post its trigger is named after.</summary>
internal sealed class PostJob(NpgsqlDataSource source) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var trigger = context.Recovering ? context.RecoveringTriggerKey : context.Trigger.Key;
        var post = int.Parse(trigger!.Name, CultureInfo.InvariantCulture);
        await using var begin = source.CreateCommand("UPDATE posts SET begun = clock_timestamp() WHERE id = $1 AND done IS NULL");
        begin.Parameters.AddWithValue(post);
        if (await begin.ExecuteNonQueryAsync(cancellationToken) == 1)
        {
            await using var end = source.CreateCommand("UPDATE posts SET done = clock_timestamp() WHERE id = $1");
            end.Parameters.AddWithValue(post);
            await end.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
