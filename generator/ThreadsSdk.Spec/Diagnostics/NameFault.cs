using System.Linq;

namespace ThreadsSdk.Spec.Diagnostics;

/// <summary>Says why a name cannot be one of C#, and what it could be instead.</summary>
internal static class NameFault
{
    /// <summary>Returns what is wrong with a name that stands in the YAML itself.</summary>
    public static string OfWritten(string name) =>
        CSharpName.Pascal(name) is var meant && meant != name && CSharpName.IsValid(meant)
            ? $"; did you mean '{meant}'?"
            : $"; {Why(name)}";

    /// <summary>Returns what is wrong with a name that is derived from one that travels, and may have to stay.</summary>
    public static string OfDerived(string name) => $"; {Why(name)}: give it another with 'name:'";

    private static string Why(string name) =>
        name.Length == 0 ? "it has no letters"
        : char.IsDigit(name[0]) ? "it begins with a digit"
        : name.Where(letter => !char.IsLetterOrDigit(letter)).Select(letter => $"it holds '{letter}'").FirstOrDefault()
            ?? "it begins with no capital letter";
}
