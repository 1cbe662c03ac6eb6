using System.Collections.Generic;

namespace ThreadsSdk.Spec;

/// <summary>A type as the spec names it: a kind, the name of what it stands for, and the type between the angle brackets.</summary>
/// <param name="Kind">The kind of type.</param>
/// <param name="Name">The enum, model or metric set, for the kinds that have a name.</param>
/// <param name="Item">What stands between the angle brackets.</param>
/// <param name="HasFields">Whether the model can be asked for by field.</param>
/// <param name="MayLackId">Whether the model has an id that it may lack inside another object.</param>
public sealed record TypeRef(TypeKind Kind, string? Name = null, TypeRef? Item = null, bool HasFields = false, bool MayLackId = false)
{
    /// <summary>Represents a type that is missing or could not be read, which was reported.</summary>
    public static readonly TypeRef Unread = new(TypeKind.Named, "");

    /// <summary>Whether the SDK has it, where an overlay names it.</summary>
    public bool IsShipped { get; init; }

    private static readonly Dictionary<string, TypeKind> Simple = new()
    {
        ["string"] = TypeKind.String,
        ["id"] = TypeKind.Id,
        ["url"] = TypeKind.Url,
        ["int"] = TypeKind.Int,
        ["long"] = TypeKind.Long,
        ["double"] = TypeKind.Double,
        ["bool"] = TypeKind.Bool,
        ["timestamp"] = TypeKind.Timestamp,
        ["unix_time"] = TypeKind.UnixTime,
        ["unix_time_ms"] = TypeKind.UnixTimeMilliseconds,
        ["seconds"] = TypeKind.Seconds,
    };

    private static readonly Dictionary<string, TypeKind> Generic = new()
    {
        ["list"] = TypeKind.List,
        ["edge"] = TypeKind.Edge,
        ["many"] = TypeKind.Many,
        ["csv"] = TypeKind.CommaSeparated,
        ["json"] = TypeKind.Json,
        ["fields"] = TypeKind.Fields,
        ["page"] = TypeKind.Page,
        ["data"] = TypeKind.Data,
        ["first"] = TypeKind.First,
    };

    /// <summary>Every name the language itself knows, for suggestions.</summary>
    public static IEnumerable<string> Keywords => [.. Simple.Keys, .. Generic.Keys];

    /// <summary>Returns whether a word takes brackets.</summary>
    public static bool IsGeneric(string word) => Generic.ContainsKey(word);

    /// <summary>The innermost type: <c>Media</c> of <c>page&lt;Media&gt;</c>.</summary>
    public TypeRef Leaf => Item?.Leaf ?? this;

    /// <summary>Gets whether all of it is a type.</summary>
    public bool IsKnown => Leaf.Kind != TypeKind.Named;

    public bool IsText => Kind is TypeKind.String or TypeKind.Id or TypeKind.Url;

    public bool IsNumber => Kind is TypeKind.Int or TypeKind.Long or TypeKind.Double;

    public bool IsTime => Kind is TypeKind.Timestamp or TypeKind.UnixTime or TypeKind.UnixTimeMilliseconds;

    /// <summary>Whether it is a list in C#.</summary>
    public bool IsList =>
        Kind is TypeKind.List or TypeKind.Edge or TypeKind.Many or TypeKind.CommaSeparated || (Kind == TypeKind.Json && Item!.IsList);

    /// <summary>Reads <c>list&lt;Media&gt;</c> and the like; null when the brackets do not match or the outer name takes none.</summary>
    public static TypeRef? Parse(string text)
    {
        text = text.Trim();
        var open = text.IndexOf('<');
        if (open < 0)
        {
            if (Generic.ContainsKey(text) || text.Length == 0 || text.IndexOf('>') >= 0)
            {
                return null;
            }

            return Simple.TryGetValue(text, out var kind) ? new TypeRef(kind) : new TypeRef(TypeKind.Named, text);
        }

        if (text[text.Length - 1] != '>' || !Generic.TryGetValue(text.Substring(0, open), out var outer))
        {
            return null;
        }

        return Parse(text.Substring(open + 1, text.Length - open - 2)) is { } item ? new TypeRef(outer, null, item) : null;
    }

    public override string ToString()
    {
        if (Name is not null)
        {
            return Name;
        }

        foreach (var pair in Simple)
        {
            if (pair.Value == Kind)
            {
                return pair.Key;
            }
        }

        foreach (var pair in Generic)
        {
            if (pair.Value == Kind)
            {
                return $"{pair.Key}<{Item}>";
            }
        }

        return Kind.ToString();
    }
}
