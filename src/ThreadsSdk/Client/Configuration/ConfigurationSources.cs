using Microsoft.Extensions.Configuration;

namespace ThreadsSdk.Client.Configuration;

/// <summary>The sections that options come from, the last of which counts.</summary>
internal sealed class ConfigurationSources
{
    private readonly List<IConfiguration> _sections = [];

    public void Add(IConfiguration section) => _sections.Add(section);

    /// <summary>Names the key of the configuration that gave a wrong value, or that could give a missing one.</summary>
    public string Describe(string option, string message, bool isMissing)
    {
        var source = _sections.FindLast(section => section.GetSection(option).Exists());
        if (isMissing && source is null && _sections.Count > 0)
        {
            source = _sections[^1];
        }

        // What code has set wrongly, the configuration has not.
        return source is null
            ? message
            : $"The configuration key {source.GetSection(option).Path} is {(isMissing ? "missing" : "wrong")}: {message}";
    }
}
