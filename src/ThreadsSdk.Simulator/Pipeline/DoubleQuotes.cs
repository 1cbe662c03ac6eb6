using System.Text;

namespace ThreadsSdk.Simulator.Pipeline;

/// <summary>Puts double quotes around texts in JSON that have single ones, as an example of Meta's own Postman collection has.</summary>
internal static class DoubleQuotes
{
    public static string Around(string json)
    {
        var strict = new StringBuilder(json.Length);
        char? quote = null;
        for (var i = 0; i < json.Length; i++)
        {
            var sign = json[i];
            if (sign == '\\' && quote is not null && i + 1 < json.Length)
            {
                var escaped = json[++i];
                strict.Append(escaped == '\'' ? "'" : $"\\{escaped}");
            }
            else if (sign == quote || (quote is null && sign is '"' or '\''))
            {
                quote = quote is null ? sign : null;
                strict.Append('"');
            }
            else
            {
                strict.Append(sign == '"' ? "\\\"" : sign);
            }
        }

        return strict.ToString();
    }
}
