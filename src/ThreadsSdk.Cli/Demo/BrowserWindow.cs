using System.Net;
using System.Text.RegularExpressions;
using ThreadsSdk.Cli.Failures;

namespace ThreadsSdk.Cli.Demo;

/// <summary>
/// Plays the user and the browser: opens the authorization window, sends its form with approval, and tells where it leads.
/// </summary>
internal static partial class BrowserWindow
{
    /// <param name="window">The window.</param>
    /// <param name="user">Which of the users it offers to take; the first is 0.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>The address the browser is sent to.</returns>
    public static async Task<string> ApproveAsync(Uri window, int user, CancellationToken cancellationToken)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var page = await browser.GetAsync(window, cancellationToken);
        if (!page.IsSuccessStatusCode)
        {
            throw Unexpected(
                $"The authorization window responded with {(int)page.StatusCode}.",
                "Check the app id and the redirect URI; `threads simulator` prints them."
            );
        }

        var (action, fields) = ReadForm(await page.Content.ReadAsStringAsync(cancellationToken), user);

        using var content = new FormUrlEncodedContent(fields);
        using var response = await browser.PostAsync(new Uri(window, action), content, cancellationToken);
        return response.Headers.Location is { } target
            ? new Uri(window, target).OriginalString
            : throw Unexpected($"The authorization window responded with {(int)response.StatusCode} and led nowhere.");
    }

    /// <summary>Fills a form in as a user would who agrees: one of the users, and the first button.</summary>
    private static (string Action, Dictionary<string, string> Fields) ReadForm(string page, int user)
    {
        if (Form().Match(page) is not { Success: true } form)
        {
            throw Unexpected("The authorization window has no form.");
        }

        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match control in Control().Matches(form.Value))
        {
            if (Attribute(control.Value, "name") is not { } name)
            {
                continue;
            }

            var options = Option().Matches(control.Value);
            fields.TryAdd(
                name,
                Attribute(options.Count > 0 ? options[Math.Min(user, options.Count - 1)].Value : control.Value, "value") ?? ""
            );
        }

        return (Attribute(FormTag().Match(form.Value).Value, "action") ?? "", fields);
    }

    private static UnexpectedResponseException Unexpected(
        string message,
        string nextStep = "See whether the base address is that of a simulator."
    ) => new(message, nextStep);

    private static string? Attribute(string tag, string name) =>
        AttributeText()
            .Matches(tag)
            .Where(attribute => attribute.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(attribute => WebUtility.HtmlDecode(attribute.Groups["value"].Value))
            .FirstOrDefault();

    [GeneratedRegex("<form.*?</form>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<form[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex FormTag();

    [GeneratedRegex("<(input|button)[^>]*>|<select.*?</select>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Control();

    [GeneratedRegex("<option[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Option();

    [GeneratedRegex("\\s(?<name>[\\w-]+)=\"(?<value>[^\"]*)\"")]
    private static partial Regex AttributeText();
}
