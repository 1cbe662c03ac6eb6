using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Simulator.Spec;

/// <summary>Provides what the evaluation of rules needs: how the library counts texts, and the website of the spec.</summary>
internal sealed class RuleContext(ApiSpec api) : IRuleContext
{
    public IEnumerable<string> SiteHosts { get; } =
    [
        .. api
            .Hosts.Where(host => host.Key == "site")
            .SelectMany(host => host.Alternatives.Prepend(host.Url))
            .Select(url => new Uri(url).Host),
    ];

    public int Count(string text, TextCounting counting) =>
        counting == TextCounting.EmojiBytes ? ThreadsText.Count(text) : text.EnumerateRunes().Count();
}
