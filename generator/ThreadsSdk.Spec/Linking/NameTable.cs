using System;
using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;

namespace ThreadsSdk.Spec.Linking;

/// <summary>The names of one place: the members of a type, or all types.</summary>
internal sealed class NameTable
{
    private readonly List<SpecFault> _faults;
    private readonly StringComparer _comparer;
    private readonly Func<string, string?> _taken;
    private readonly List<Entry> _entries = [];
    private readonly HashSet<string> _shipped;

    private NameTable(List<SpecFault> faults, StringComparer comparer, Func<string, string?> taken, IEnumerable<string>? shipped = null)
    {
        _shipped = new(shipped ?? [], StringComparer.Ordinal);
        _faults = faults;
        _comparer = comparer;
        _taken = taken;
    }

    /// <summary>Creates the table of a type's members.</summary>
    public static NameTable OfMembers(List<SpecFault> faults, string type, string[] reserved) =>
        new(
            faults,
            StringComparer.Ordinal,
            name =>
                name == type ? "the C# type that would hold it"
                : reserved.Contains(name) ? "a member or type that its C# type needs itself"
                : null
        );

    /// <summary>Creates the table of the groups, which are members of the client.</summary>
    public static NameTable OfGroups(List<SpecFault> faults, string[] reserved) =>
        new(faults, StringComparer.Ordinal, name => reserved.Contains(name) ? "a member of the client" : ReservedNames.Type(name) ?? null);

    /// <summary>
    /// Creates the table of all types. Each is a file, and file names that differ in case alone are one on some systems.
    /// </summary>
    /// <param name="faults">Takes what is wrong.</param>
    /// <param name="written">The types that are always written.</param>
    /// <param name="shipped">The pointers of what the SDK has, where an overlay adds to it: that is never the mistake.</param>
    public static NameTable OfTypes(List<SpecFault> faults, string[] written, IEnumerable<string> shipped) =>
        new(
            faults,
            StringComparer.OrdinalIgnoreCase,
            name => written.Contains(name) ? "a type that is always written" : ReservedNames.Type(name) ?? ReservedNames.Namespace(name),
            shipped
        );

    /// <summary>Adds a name that stands in the YAML, or follows from what stands there.</summary>
    /// <param name="what">What has it, for messages.</param>
    /// <param name="csharp">The name in C#.</param>
    /// <param name="pointer">Where it is declared.</param>
    /// <param name="size">How much is said of it. Of two that clash, the one with less to say is most likely the mistake.</param>
    public void Add(string what, string csharp, string pointer, int size = 0) => _entries.Add(new(what, csharp, pointer, size));

    /// <summary>Adds a name that follows from another, and is not the one to be changed.</summary>
    public void AddDerived(string what, string csharp, string pointer) => Add(what, csharp, pointer, int.MaxValue);

    /// <summary>Reports names that are none, that are taken, and that are there twice.</summary>
    public void Report()
    {
        var owners = new Dictionary<string, Entry>(_comparer);
        foreach (var entry in _entries.OrderByDescending(entry => _shipped.Contains(entry.Pointer) ? int.MaxValue : entry.Size))
        {
            if (!CSharpName.IsValid(entry.CSharp))
            {
                Add(
                    SpecRules.InvalidName,
                    entry,
                    entry.CSharp,
                    entry.IsWritten ? NameFault.OfWritten(entry.CSharp) : NameFault.OfDerived(entry.CSharp)
                );
            }
            else if (_taken(entry.CSharp) is { } other)
            {
                Add(SpecRules.ReservedName, entry, entry.CSharp, other, entry.IsWritten ? "" : $"; {entry.What} would have it in C#");
            }
            else if (owners.TryGetValue(entry.CSharp, out var owner))
            {
                Add(SpecRules.NameClash, entry, owner.What, entry.What, entry.CSharp);
            }
            else
            {
                owners.Add(entry.CSharp, entry);
            }
        }
    }

    private void Add(SpecRule rule, Entry entry, params string[] arguments) =>
        _faults.Add(new SpecFault(rule, new(arguments), entry.Pointer));

    private sealed record Entry(string What, string CSharp, string Pointer, int Size)
    {
        /// <summary>Gets whether the name stands in the YAML as it is.</summary>
        public bool IsWritten =>
            What.EndsWith($"'{CSharp}'", StringComparison.Ordinal)
            || Pointer.EndsWith("/name", StringComparison.Ordinal)
            || Pointer.EndsWith("/options", StringComparison.Ordinal)
            || Pointer.EndsWith("/enum", StringComparison.Ordinal);
    }
}
