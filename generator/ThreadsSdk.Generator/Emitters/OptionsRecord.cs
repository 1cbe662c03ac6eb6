using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes a record of optional parameters.</summary>
/// <param name="name">The name of the record.</param>
/// <param name="parameters">The parameters, those of the records it derives from included.</param>
internal sealed class OptionsRecord(string name, EquatableArray<ParameterSpec> parameters)
{
    /// <summary>Gets the name of the record it derives from; null when there is none.</summary>
    public string? Base { get; init; }

    public bool IsAbstract { get; init; }

    /// <summary>Gets whether it can be written to JSON and read back.</summary>
    public bool IsJson { get; init; }

    /// <summary>Gets the C# name of the cursor that asks for the next page; null when there are no pages to read.</summary>
    public string? After { get; init; }

    private IEnumerable<ParameterSpec> Own => parameters.Where(parameter => parameter.Record == (IsAbstract ? name : null));

    /// <summary>Gets whether the members that read pages are this record's own: they stand where the cursor does.</summary>
    private bool HasPageMembers => Own.Any(parameter => parameter.CSharp == After);

    public void Write(SourceWriter writer)
    {
        using var record = writer.Open($"public {(IsAbstract ? "abstract" : "sealed")} record {name}{(Base is null ? "" : $" : {Base}")}");
        if (IsAbstract)
        {
            writer.Line($"/// <summary>Initializes a new instance of the <see cref=\"{name}\"/> class.</summary>");
            writer.Line($"protected {name}() {{ }}").Line();
        }

        var isFirst = true;
        foreach (var parameter in Own)
        {
            if (!isFirst)
            {
                writer.Line();
            }

            isFirst = false;
            WriteProperty(writer, parameter);
        }

        if (HasPageMembers)
        {
            WritePageMembers(writer);
        }

        if (IsJson)
        {
            var json = new JsonMembersEmitter(name, new(parameters.Select(Property)), holdsRequired: false, keepsUnknown: false);
            writer.Line();
            json.WriteReader(writer);
            writer.Line();
            json.WriteWriter(writer, "internal void Write(Utf8JsonWriter writer)");
        }

        WriteRecordMembers(writer);
    }

    private static void WriteProperty(SourceWriter writer, ParameterSpec parameter)
    {
        writer.PropertySummary(parameter.Doc);
        var otherwise =
            parameter.Type.Kind == TypeKind.Fields ? "When null, all fields that the call can read without a further permission." : "";
        writer.Remarks(ParameterDocs.Rules(parameter).Prepend(Docs.Code(parameter.Key) + ".").Append(otherwise));
        writer.Obsolete(parameter.Deprecated);
        writer.Line($"public {CSharpTypes.Name(parameter.Type)}? {parameter.CSharp} {{ get; init; }}");
    }

    private static void WritePageMembers(SourceWriter writer)
    {
        writer.Line();
        writer.Summary(
            "Gets the number of pages to fetch ahead while the caller works through a page. Not sent; a call for one page ignores it."
        );
        writer.Remarks(["0, unless set: each page is fetched when it is needed. Must not be negative."]);
        writer.Line("[JsonIgnore]");
        writer.Line("public int Prefetch { get; init; }").Line();
        writer.Summary(
            "Gets the action that is called with each item that cannot be read, which the list leaves out. Not sent; a page has them in Unread."
        );
        writer.Remarks(["Without it, only a warning is logged. An exception that it throws ends the list."]);
        writer.Line("[JsonIgnore]");
        writer.Line("public Action<UnreadItem>? OnUnread { get; init; }");
    }

    private void WriteRecordMembers(SourceWriter writer)
    {
        string[] paging = ["Prefetch", "OnUnread"];
        RecordMembersEmitter.WriteEquality(
            writer,
            name,
            Own.Select(parameter => (parameter.CSharp, RecordMembersEmitter.IsList(parameter.Type)))
                .Concat(HasPageMembers ? paging.Select(member => (member, false)) : []),
            Base,
            IsAbstract
        );
        if (parameters.Any(parameter => parameter.Secret))
        {
            RecordMembersEmitter.WritePrinter(
                writer,
                parameters
                    .Select(parameter => (parameter.CSharp, parameter.Secret))
                    .Concat(After is not null ? paging.Select(member => (member, false)) : []),
                Base is not null
            );
        }
    }

    /// <summary>The parameter as a property of a JSON object: what is one text in a form is a list or an object there.</summary>
    private static PropertySpec Property(ParameterSpec parameter) =>
        new()
        {
            Key = parameter.Key,
            Name = parameter.Name,
            Type = JsonType(parameter.Type),
            Doc = "",
        };

    private static TypeRef JsonType(TypeRef type) =>
        type.Kind switch
        {
            TypeKind.CommaSeparated => type with { Kind = TypeKind.List },
            TypeKind.Json => type.Item!,
            _ => type,
        };
}
