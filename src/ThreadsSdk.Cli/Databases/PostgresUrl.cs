using System.Web;
using Npgsql;

namespace ThreadsSdk.Cli.Databases;

/// <summary>Reads the addresses of databases that PostgreSQL's own programs take and hosting services hand out.</summary>
internal static class PostgresUrl
{
    public static string Parse(string text)
    {
        var url = new Uri(text);
        var login = url.UserInfo.Split(':', 2);
        var connection = new NpgsqlConnectionStringBuilder { Host = Uri.UnescapeDataString(url.Host) };
        if (url.Port > 0)
        {
            connection.Port = url.Port;
        }

        if (login[0].Length > 0)
        {
            connection.Username = Uri.UnescapeDataString(login[0]);
        }

        if (login.Length > 1)
        {
            connection.Password = Uri.UnescapeDataString(login[1]);
        }

        if (url.AbsolutePath.Trim('/') is { Length: > 0 } database)
        {
            connection.Database = Uri.UnescapeDataString(database);
        }

        var query = HttpUtility.ParseQueryString(url.Query);
        foreach (var name in query.AllKeys.OfType<string>())
        {
            connection[name.Equals("sslmode", StringComparison.OrdinalIgnoreCase) ? "SSL Mode" : name] = SslMode(query[name]);
        }

        return connection.ConnectionString;
    }

    /// <summary>The words of PostgreSQL have hyphens.</summary>
    private static string? SslMode(string? value) =>
        value is "verify-ca" or "verify-full" ? value.Replace("-", "", StringComparison.Ordinal) : value;
}
