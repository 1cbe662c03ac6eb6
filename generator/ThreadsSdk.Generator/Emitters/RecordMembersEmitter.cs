using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes what the compiler would do otherwise for a record: lists are compared by their items, and secrets are not
/// shown.</summary>
internal static class RecordMembersEmitter
{
    private const int Hashed = 3;

    /// <summary>Writes a text for ToString in which a secret only says that it is there.</summary>
    public static void WritePrinter(SourceWriter writer, IEnumerable<(string Name, bool IsSecret)> members, bool isDerived = false)
    {
        writer.Line();
        if (isDerived)
        {
            writer.Line("/// <inheritdoc/>");
        }

        using var method = writer.Open($"{(isDerived ? "protected override" : "private")} bool PrintMembers(StringBuilder builder)");
        writer.Line("builder");
        using (writer.Indent())
        {
            var calls = members.Select(
                (member, i) =>
                    $".{(i == 0 ? "First" : "Next")}({Literal.Text(member.Name)}, {(member.IsSecret ? $"RecordText.Hidden({member.Name})" : member.Name)})"
            );
            writer.Lines(calls, end: ";");
        }

        writer.Line("return true;");
    }

    /// <summary>Writes how two records are compared.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="record">The name of the record.</param>
    /// <param name="members">The members of its own, and whether each is a list or a dictionary.</param>
    /// <param name="baseRecord">The record it derives from; null when there is none.</param>
    /// <param name="isAbstract">Whether others derive from it.</param>
    public static void WriteEquality(
        SourceWriter writer,
        string record,
        IEnumerable<(string Name, bool IsList)> members,
        string? baseRecord = null,
        bool isAbstract = false
    )
    {
        var all = members.ToList();
        var isDerived = baseRecord is not null;
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public {(isAbstract ? "virtual " : "")}bool Equals({record}? other) =>");
        using (writer.Indent())
        {
            var comparisons = all.Select(member =>
                member.IsList ? $"&& ValueEquality.Same({member.Name}, other.{member.Name})" : $"&& {member.Name} == other.{member.Name}"
            );
            var type =
                isDerived ? "base.Equals(other)"
                : isAbstract ? "other is not null && EqualityContract == other.EqualityContract"
                : "other is not null";
            writer.Lines(comparisons.Prepend(type), end: ";");
        }

        // The first members tell most records apart; equal ones have the same hash all the same.
        var hashed = all.Where(member => !member.IsList).Take(Hashed).Select(member => member.Name).ToList();
        if (isDerived)
        {
            hashed.Insert(0, "base.GetHashCode()");
        }

        writer.Line();
        writer.Line("/// <inheritdoc/>");
        writer.Line(
            $"public override int GetHashCode() => {(hashed.Count == 0 ? "0" : $"HashCode.Combine({string.Join(", ", hashed)})")};"
        );
    }

    /// <summary>Returns whether a value is compared item by item.</summary>
    public static bool IsList(TypeRef type) =>
        type.Kind is TypeKind.List or TypeKind.Edge or TypeKind.Many or TypeKind.CommaSeparated
        || (type.Kind == TypeKind.Json && IsList(type.Item!));
}
