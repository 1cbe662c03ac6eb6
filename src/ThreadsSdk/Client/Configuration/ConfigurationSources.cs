using Microsoft.Extensions.Configuration;

namespace ThreadsSdk.Client.Configuration;

/// <summary>Represents the configuration sections that options are read from. The last one wins.</summary>
internal sealed class ConfigurationSources
{
    private readonly List<IConfiguration> _sections = [];

    public void Add(IConfiguration section) => _sections.Add(section);

    /// <summary>Names the configuration key that holds an invalid value, or that could hold a missing one.</summary>
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
