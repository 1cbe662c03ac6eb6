using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ThreadsSdk.Tests.Conventions;

/// <summary>Finds what of a released surface no longer holds, by two listings of it.</summary>
internal static partial class SurfaceBreaks
{
    // For the packages of this repository only; it may change in any version.
    private const string Plumbing = "ThreadsSdk.Runtime";

    /// <summary>Returns each line that is gone or another one now, under its type; empty when nothing breaks.</summary>
    public static string Find(string released, string now)
    {
        var (before, after) = (Types(released), Types(now));
        StringBuilder breaks = new();
        foreach (var (name, type) in before.Where(type => !type.Key.StartsWith(Plumbing + ".", StringComparison.Ordinal)))
        {
            IReadOnlyList<string> lines = after.TryGetValue(name, out var other) ? Lines(type, other) : [$"- {type.Head}"];
            if (lines.Count > 0)
            {
                breaks.Append(CultureInfo.InvariantCulture, $"{name}\n");
                foreach (var line in lines)
                {
                    breaks.Append(CultureInfo.InvariantCulture, $"    {line}\n");
                }
            }
        }

        return breaks.ToString();
    }

    private static List<string> Lines(Listed before, Listed after)
    {
        List<string> lines = [];
        if (Breaks(before.Head, after.Head))
        {
            lines.AddRange([$"- {before.Head}", $"+ {after.Head}"]);
        }

        var gone = before.Members.Where(member => !after.Members.Contains(member)).ToList();
        var added = after.Members.Where(member => !before.Members.Contains(member)).ToList();
        foreach (var member in gone)
        {
            lines.Add("- " + member);
            lines.AddRange(added.Where(other => Name(other) == Name(member)).Select(other => "+ " + other));
        }

        // What whoever makes or derives one has to give from now on.
        var demanded = added.Where(member =>
            member.StartsWith("required ", StringComparison.Ordinal) || member.StartsWith("abstract ", StringComparison.Ordinal)
        );
        lines.AddRange(demanded.Select(member => "+ " + member).Except(lines));
        return lines;
    }

    /// <summary>Whether a type that was declared one way cannot be used the same when it is declared the other.</summary>
    private static bool Breaks(string before, string after)
    {
        var ((kind, parents), (newKind, newParents)) = (Split(before), Split(after));

        // What is no longer sealed can still be used as before.
        var isSame = kind == newKind || kind == "sealed " + newKind;
        return !isSame || parents.Except(newParents).Any();
    }

    private static (string Kind, string[] Parents) Split(string head) =>
        head.Split(" : ", 2) is [var kind, var parents] ? (kind, ParentSeparator().Split(parents)) : (head, []);

    private static string Name(string member) => NameOf().Match(member).Value;

    private static Dictionary<string, Listed> Types(string listing)
    {
        Dictionary<string, Listed> types = new(StringComparer.Ordinal);
        var space = "";
        Listed? type = null;
        foreach (var line in listing.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("namespace ", StringComparison.Ordinal))
            {
                space = line["namespace ".Length..];
            }
            else if (line.StartsWith("        ", StringComparison.Ordinal))
            {
                type!.Members.Add(Comparable(line.Trim()));
            }
            else if (line.StartsWith("    ", StringComparison.Ordinal))
            {
                type = new Listed(Comparable(line.Trim()), []);
                types.Add($"{space}.{TypeName().Match(Split(type.Head).Kind).Value}", type);
            }
        }

        return types;
    }

    /// <summary>A line without what may change: that it is obsolete, and the value of a constant, which Meta sets.</summary>
    private static string Comparable(string line) => ConstantValue().Replace(Obsolete().Replace(line, ""), "$1");

    [GeneratedRegex("""^\[Obsolete\("[^"]*"\)\] """)]
    private static partial Regex Obsolete();

    [GeneratedRegex(@"^(const .*) = .*$")]
    private static partial Regex ConstantValue();

    [GeneratedRegex(@"[\w.]+(<[^:]*>)?$")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"\w+(?=(<[^()]*>)?\()|\w+(?= \{)|\w+(?= = )|\w+$")]
    private static partial Regex NameOf();

    [GeneratedRegex(@", (?![^<]*>)")]
    private static partial Regex ParentSeparator();

    private sealed record Listed(string Head, HashSet<string> Members);
}
