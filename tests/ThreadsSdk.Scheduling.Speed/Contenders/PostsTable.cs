using Npgsql;

namespace ThreadsSdk.Scheduling.Speed.Contenders;

/// <summary>The posts of an app that has a trigger for each.</summary>
internal static class PostsTable
{
    public const string CountDone = "SELECT count(*) FROM posts WHERE done IS NOT NULL";

    public const string Moments = "SELECT due, begun, done FROM posts WHERE done IS NOT NULL";

    public static async Task CreateAsync(string connection, CancellationToken cancellationToken)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var create = source.CreateCommand(
            """
            CREATE TABLE posts (id int PRIMARY KEY, user_id int NOT NULL, due timestamptz NOT NULL, begun timestamptz, done timestamptz)
            """
        );
        await create.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task InsertAsync(NpgsqlConnection connection, IReadOnlyList<PlannedPost> posts, CancellationToken cancellationToken)
    {
        await using var insert = new NpgsqlCommand("INSERT INTO posts (id, user_id, due) SELECT * FROM unnest($1, $2, $3)", connection);
        insert.Parameters.AddWithValue(posts.Select(post => post.Id).ToArray());
        insert.Parameters.AddWithValue(posts.Select(post => post.User).ToArray());
        insert.Parameters.AddWithValue(posts.Select(post => post.Due.UtcDateTime).ToArray());
        await insert.ExecuteNonQueryAsync(cancellationToken);
    }
}
