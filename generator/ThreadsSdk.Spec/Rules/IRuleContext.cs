using System.Collections.Generic;

namespace ThreadsSdk.Spec.Rules;

/// <summary>Provides what the evaluation of a rule needs besides the value.</summary>
public interface IRuleContext
{
    /// <summary>Gets the hosts of the website, whose addresses people take for ids.</summary>
    IEnumerable<string> SiteHosts { get; }

    /// <summary>Counts the length of a text.</summary>
    int Count(string text, TextCounting counting);
}
