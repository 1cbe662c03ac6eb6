using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>Checks what holds for the whole API: names and addresses that stand in every request.</summary>
internal static class ApiChecker
{
    private static readonly Regex Version = new(@"^v\d+(\.\d+)?$", RegexOptions.CultureInvariant);
    private static readonly Regex PageName = new("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant);
    private static readonly Regex QueryName = new("^[A-Za-z0-9._-]+$", RegexOptions.CultureInvariant);
    private static readonly Regex HeaderValue = new("^[ -~]+$", RegexOptions.CultureInvariant);
    private static readonly Regex WireName = new("^[A-Za-z0-9_]+$", RegexOptions.CultureInvariant);
    private static readonly Regex Header = new("^[A-Za-z0-9-]+$", RegexOptions.CultureInvariant);

    public static void Check(ApiSpec? api, LinkScope scope)
    {
        if (api is null)
        {
            return;
        }

        CheckText(Version, api.Version, "a version such as v1.0", "/api/version", scope);
        CheckText(WireName, api.OwnUser, "a segment of a path, such as me", "/api/own_user", scope);
        CheckText(WireName, api.TokenParameter, "the name of a parameter", "/api/token_parameter", scope);
        CheckText(HeaderValue, api.Crawler ?? "", "the value of a header, which is one line", "/api/crawler", scope);
        foreach (var page in api.Pages)
        {
            CheckText(PageName, page.Key, "the name of a page, in small letters, digits and '-'", $"/api/pages/{page.Key}", scope);
        }

        if (CheckAddress(api.Documentation, "/api/documentation", scope) && api.Documentation.IndexOfAny(['?', '#']) >= 0)
        {
            const string Expected = "an address that paths of pages can be put behind: it has a '?' or a '#'";
            scope.Report(SpecRules.InvalidValue, "/api/documentation", api.Documentation, Expected, "");
        }

        CheckSecrets(api, scope);
        foreach (var header in api.Headers)
        {
            CheckText(Header, header.Header, "the name of a header", $"/api/headers/{header.Key}", scope);
        }

        CheckDifferent(
            "/api/headers",
            StringComparer.OrdinalIgnoreCase,
            scope,
            [.. api.Headers.Select(header => (header.Key, header.Header))]
        );
        foreach (var host in api.Hosts)
        {
            CheckHost(host, scope);
        }

        CheckNames(api.Names, api.TokenParameter, scope);
        if (api.Webhook is { } webhook)
        {
            CheckText(QueryName, webhook.Mode, "the name of a parameter", "/api/webhook/mode", scope);
            CheckText(QueryName, webhook.Challenge, "the name of a parameter", "/api/webhook/challenge", scope);
            CheckText(QueryName, webhook.VerifyToken, "the name of a parameter", "/api/webhook/verify_token", scope);
            CheckText(Header, webhook.Signature, "the name of a header", "/api/webhook/signature", scope);
            if (webhook.SignedRequest is { } signedRequest)
            {
                CheckText(WireName, signedRequest, "the name of a parameter", "/api/webhook/signed_request", scope);
            }

            CheckDifferent(
                "/api/webhook",
                StringComparer.Ordinal,
                scope,
                ("mode", webhook.Mode),
                ("challenge", webhook.Challenge),
                ("verify_token", webhook.VerifyToken)
            );
        }

        CheckSubcodes(api.OwnSubcodes, scope);
    }

    /// <summary>Checks that what is masked in addresses is a name, and not one that is masked or shown by an operation.</summary>
    private static void CheckSecrets(ApiSpec api, LinkScope scope)
    {
        for (var i = 0; i < api.SecretParameters.Count; i++)
        {
            var (name, pointer) = (api.SecretParameters[i], $"/api/secret_parameters/{i}");
            CheckText(WireName, name, "the name of a parameter", pointer, scope);
            if (name == api.TokenParameter)
            {
                scope.Report(SpecRules.Contradiction, pointer, $"'{name}' is the 'token_parameter', which is masked by itself");
            }
            else if (Taking(name, scope) is { } operation)
            {
                scope.Report(
                    SpecRules.Contradiction,
                    pointer,
                    $"'{name}' is a parameter of '{operation.FullName}'; mark it 'secret: true' there, and leave it out here"
                );
            }
        }
    }

    private static OperationSpec? Taking(string parameter, LinkScope scope) =>
        scope
            .Spec.Groups.SelectMany(group => group.Operations)
            .FirstOrDefault(operation => operation.Parameters.Any(other => other.Key == parameter));

    /// <summary>Checks that no two things around a response have the same name.</summary>
    private static void CheckNames(WireNamesSpec names, string token, LinkScope scope)
    {
        (string Key, string Name)[] all =
        [
            ("data", names.Data),
            ("paging", names.Paging),
            ("error", names.Error),
            ("before", names.Before),
            ("after", names.After),
            ("limit", names.Limit),
            ("webhook_field", names.WebhookField),
            ("webhook_value", names.WebhookValue),
        ];
        foreach (var (key, name) in all)
        {
            CheckText(WireName, name, "a name in letters, digits and '_'", $"/api/names/{key}", scope);
            if (name.Length > 0 && name == token)
            {
                scope.Report(SpecRules.Contradiction, $"/api/names/{key}", $"'{name}' is the 'token_parameter' already");
            }
        }

        CheckDifferent(
            "/api/names",
            StringComparer.Ordinal,
            scope,
            ("webhook_field", names.WebhookField),
            ("webhook_value", names.WebhookValue)
        );
        CheckDifferent(
            "/api/names",
            StringComparer.Ordinal,
            scope,
            ("data", names.Data),
            ("paging", names.Paging),
            ("error", names.Error),
            ("before", names.Before),
            ("after", names.After),
            ("limit", names.Limit)
        );
    }

    private static void CheckDifferent(string pointer, StringComparer comparer, LinkScope scope, params (string Key, string Name)[] all)
    {
        for (var i = 1; i < all.Length; i++)
        {
            var (key, name) = all[i];
            if (name.Length > 0 && all.Take(i).FirstOrDefault(other => comparer.Equals(other.Name, name)) is { Key: { } other })
            {
                scope.Report(SpecRules.Contradiction, $"{pointer}/{key}", $"'{name}' is the name of '{other}' already");
            }
        }
    }

    /// <summary>Paths are put behind the address of a host, which therefore has none.</summary>
    private static void CheckHost(HostSpec host, LinkScope scope)
    {
        var known = new List<string>();
        for (var i = -1; i < host.Alternatives.Count; i++)
        {
            var (text, pointer) =
                i < 0 ? (host.Url, $"/api/hosts/{host.Key}/url") : (host.Alternatives[i], $"/api/hosts/{host.Key}/alternatives/{i}");
            if (!CheckAddress(text, pointer, scope) || text.Length == 0)
            {
                continue;
            }

            var bare = new Uri(text).GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);
            if (!string.Equals(text, bare, StringComparison.OrdinalIgnoreCase))
            {
                scope.Report(SpecRules.InvalidValue, pointer, text, "a scheme and a host alone", $"; did you mean '{bare}'?");
            }
            else if (known.Contains(bare, StringComparer.OrdinalIgnoreCase))
            {
                scope.Report(SpecRules.Contradiction, pointer, $"'{text}' is an address of '{host.Key}' already");
            }

            known.Add(bare);
        }
    }

    private static void CheckSubcodes(EquatableArray<SubcodesSpec> ranges, LinkScope scope)
    {
        for (var i = 0; i < ranges.Count; i++)
        {
            var range = ranges[i];
            if (range.From < 1)
            {
                var from = range.From.ToString(System.Globalization.CultureInfo.InvariantCulture);
                scope.Report(SpecRules.InvalidValue, $"/api/own_subcodes/{range.Key}/from", from, "at least 1", "");
            }
            else if (range.From > range.Through)
            {
                scope.Report(
                    SpecRules.ContradictoryBounds,
                    $"/api/own_subcodes/{range.Key}/from",
                    "from",
                    $"{range.From}",
                    "through",
                    $"{range.Through}"
                );
            }
            else if (ranges.Take(i).FirstOrDefault(other => other.From <= range.Through && range.From <= other.Through) is { } first)
            {
                scope.Report(
                    SpecRules.Contradiction,
                    $"/api/own_subcodes/{range.Key}",
                    $"the subcodes of '{range.Key}' overlap those of '{first.Key}'"
                );
            }
        }
    }

    private static void CheckText(Regex form, string text, string expected, string pointer, LinkScope scope)
    {
        if (text.Length > 0 && !form.IsMatch(text))
        {
            scope.Report(SpecRules.InvalidValue, pointer, text.Replace("\n", "\\n"), expected, "");
        }
    }

    private static bool CheckAddress(string text, string pointer, LinkScope scope)
    {
        var isAddress =
            text.Length == 0
            || (
                Uri.TryCreate(text, UriKind.Absolute, out var address)
                && (address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback))
                && address.Host.Length > 0
                && !text.Any(char.IsWhiteSpace)
            );
        if (!isAddress)
        {
            scope.Report(SpecRules.InvalidValue, pointer, text, "an address that begins with https://", "");
        }

        return isAddress;
    }
}
