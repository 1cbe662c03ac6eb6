using System.CodeDom.Compiler;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Xml.Linq;

namespace ThreadsSdk.Spec.Tooling.Docs.Api;

/// <summary>Writes a page for each namespace of handwritten types, out of assemblies and their XML documentation.</summary>
[RequiresUnreferencedCode(WholeTypes.Reason)]
internal sealed class ApiPages
{
    private const string Product = nameof(ThreadsSdk);

    private readonly ApiTopics _topics;
    private readonly XmlDocs _docs;
    private readonly IReadOnlyList<Type> _types;

    public ApiPages(ThreadsSpecification spec, IReadOnlyList<Assembly> assemblies)
    {
        _topics = new ApiTopics(spec);
        _docs = new XmlDocs(assemblies);
        _types =
        [
            .. assemblies
                .SelectMany(assembly => assembly.GetExportedTypes())
                .Where(IsForPeople)
                .OrderBy(type => type.FullName, StringComparer.Ordinal),
        ];
        foreach (var type in _types)
        {
            _topics.Add(type);
        }
    }

    public IEnumerable<DocPage> Pages() =>
        _types
            .GroupBy(type => type.Namespace!, StringComparer.Ordinal)
            .OrderBy(space => space.Key, StringComparer.Ordinal)
            .Select(space => new DocPage(
                new DocTopic(DocKind.Page, space.Key),
                FileOf(space.Key),
                space.Key,
                Counted(space.Count()) + " of this namespace, as their documentation comments describe them.",
                [
                    .. space.Select(type => new DocSection(
                        new DocTopic(DocKind.Type, ApiNames.FullName(type)),
                        ApiNames.CSharp(type),
                        writer => Write(writer, type)
                    )),
                ]
            ));

    private bool IsForPeople(Type type) =>
        (type.DeclaringType is null || IsForPeople(type.DeclaringType))
        && type.GetCustomAttribute<EditorBrowsableAttribute>()?.State != EditorBrowsableState.Never
        && (type.GetCustomAttribute<GeneratedCodeAttribute>() is null || !_topics.IsOfSpec(type))
        && _docs.Of(type)?.Element("summary") is not null;

    private static string Counted(int count) => count == 1 ? "The type" : $"The {count} types";

    private static string FileOf(string space)
    {
        var part = space == Product ? "" : "-" + space[(space.LastIndexOf('.') + 1)..].ToLowerInvariant();
        return $"sdk{part}{Reference.Extension}";
    }

    private void Write(DocWriter writer, Type type)
    {
        var doc = _docs.Of(type)!;
        XmlText text = new(writer.Links, _topics);
        writer.Paragraph(text.Text(doc.Element("summary")));
        writer.Paragraph(text.Text(doc.Element("remarks")));
        writer.Item($"Kind: {Kind(type)}");
        if (type.BaseType is { } based && _topics.Find(based) is { } topic && !type.IsEnum)
        {
            writer.Item($"Derives from: {writer.Links.To(topic, Markdown.Code(ApiNames.CSharp(based)))}");
        }

        writer.End();
        foreach (var code in doc.Elements("example").SelectMany(XmlText.Codes))
        {
            writer.Code("csharp", code);
        }

        var members = Members(type)
            .Select(member => (Member: member, Doc: _docs.Of(member)))
            .Where(pair => pair.Doc?.Element("summary") is not null)
            .ToList();
        if (members.Count > 0)
        {
            writer.Label("Members");
            foreach (var (member, said) in members)
            {
                writer.Item(Head(writer.Links, member), string.Join(' ', Sentences(text, member, said!)));
            }

            writer.End();
        }
    }

    private static IEnumerable<MemberInfo> Members(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetMembers(Own)
            .Where(member => member is not Type and not MethodInfo { IsSpecialName: true } && member.Name != "value__")
            .Where(member => member.GetCustomAttribute<EditorBrowsableAttribute>()?.State != EditorBrowsableState.Never)
            .Where(member => member.GetCustomAttribute<GeneratedCodeAttribute>() is null || type.Name != "ThreadsError")
            .OrderBy(member => type.IsEnum ? member.MetadataToken : 0)
            .ThenBy(member =>
                member is ConstructorInfo ? 0
                : member is MethodInfo ? 2
                : 1
            )
            .ThenBy(member => type.IsEnum ? "" : ApiNames.Id(member), StringComparer.Ordinal);
    }

    private string Head(DocLinks links, MemberInfo member)
    {
        NullabilityInfoContext nullability = new();
        return member switch
        {
            ConstructorInfo constructor => Called(ApiNames.CSharp(member.DeclaringType!), constructor),
            MethodInfo method => Called(method.Name, method),
            PropertyInfo property =>
                $"{Markdown.Code(property.Name)} ({Linked(links, property.PropertyType, ApiNames.CSharp(property.PropertyType, nullability.Create(property)))})",
            FieldInfo { DeclaringType.IsEnum: false } field =>
                $"{Markdown.Code(field.Name)} ({Linked(links, field.FieldType, ApiNames.CSharp(field.FieldType))})",
            _ => Markdown.Code(member.Name),
        };

        static string Called(string name, MethodBase method) =>
            Markdown.Code(
                $"{name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.IsOptional ? $"[{parameter.Name}]" : parameter.Name))})"
            );
    }

    private IEnumerable<string> Sentences(XmlText text, MemberInfo member, XElement doc)
    {
        yield return text.Text(doc.Element("summary"));
        if (member is MethodBase method)
        {
            if (Signature(text.Links, method) is { Length: > 0 } signature)
            {
                yield return signature;
            }

            foreach (var exception in doc.Elements("exception"))
            {
                yield return $"Throws {text.Cref(exception.Attribute("cref")?.Value ?? "")}: {text.Text(exception)}";
            }
        }
    }

    private string Signature(DocLinks links, MethodBase method)
    {
        NullabilityInfoContext nullability = new();
        var takes = method
            .GetParameters()
            .Select(parameter =>
                Linked(links, parameter.ParameterType, ApiNames.CSharp(parameter.ParameterType, nullability.Create(parameter)))
            )
            .ToList();
        var returns =
            method is MethodInfo { ReturnParameter: var result } && result.ParameterType != typeof(void)
                ? Linked(links, result.ParameterType, ApiNames.CSharp(result.ParameterType, nullability.Create(result)))
                : null;
        return (takes.Count, returns) switch
        {
            (0, null) => "",
            (0, _) => $"Returns {returns}.",
            (_, null) => $"Takes {Markdown.Joined(takes)}.",
            _ => $"Takes {Markdown.Joined(takes)}; returns {returns}.",
        };
    }

    private string Linked(DocLinks links, Type type, string name) =>
        _topics.Find(type) is { } topic ? links.To(topic, Markdown.Code(name)) : Markdown.Code(name);

    private static string Kind(Type type) =>
        type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            _ when typeof(Exception).IsAssignableFrom(type) => "exception",
            _ when type.GetMethod("<Clone>$") is not null => "record",
            { IsAbstract: true } => "abstract class",
            _ => "class",
        };
}
