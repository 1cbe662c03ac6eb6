namespace ThreadsSdk.Scheduling.Speed.Measuring;

internal static class Statements
{
    /// <summary>Counts statements for each post; with SPEED_STATEMENTS set, it lists them.</summary>
    public static async Task<double> CountAsync(MeasuredDatabase database, int posts)
    {
        var statements = await database.CountStatementsAsync();
        var transactions = await database.CountTransactionsAsync();
        if (Environment.GetEnvironmentVariable("SPEED_STATEMENTS") is not null)
        {
            Console.Error.WriteLine($"{(double)statements / posts:F2} statements, {(double)transactions / posts:F2} transactions a post");
            Console.Error.WriteLine(await database.ListStatementsAsync());
        }

        return (double)statements / posts;
    }
}
