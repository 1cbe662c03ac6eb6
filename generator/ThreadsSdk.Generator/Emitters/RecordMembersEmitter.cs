using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Generator.Writing;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes what the compiler would add to a record, in less code: the text that ToString shows, and the hash.</summary>
internal static class RecordMembersEmitter
{
    private const int Hashed = 3;

    /// <summary>A secret only says that it is there.</summary>
    public static void WritePrinter(SourceWriter writer, IEnumerable<(string Name, bool IsSecret)> members)
    {
        writer.Line();
        using var method = writer.Open("private bool PrintMembers(StringBuilder builder)");
        writer.Line("builder");
        using (writer.Indent())
        {
            var calls = members.Select(member => $".Next({Literal.Text(member.Name)}, {(member.IsSecret ? $"RecordText.Hidden({member.Name})" : member.Name)})").ToList();
            calls[0] = ".First" + calls[0].Substring(".Next".Length);
            calls[calls.Count - 1] += ";";
            foreach (var line in calls)
                writer.Line(line);
        }

        writer.Line("return true;");
    }

    /// <summary>The first members tell most records apart; equal ones have the same hash all the same.</summary>
    public static void WriteHash(SourceWriter writer, IEnumerable<string> members)
    {
        var hashed = members.Take(Hashed).ToList();
        var types = string.Join(", ", hashed.Select(_ => "object?"));
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public override int GetHashCode() => HashCode.Combine<{types}>({string.Join(", ", hashed)});");
    }
}
