using System.Reflection;
using System.Xml.Linq;

namespace ThreadsSdk.Tests.Conventions;

/// <summary>The documentation file beside an assembly.</summary>
internal sealed class XmlDocs
{
    private readonly Dictionary<string, XElement> members;

    private XmlDocs(Dictionary<string, XElement> members) => this.members = members;

    public static XmlDocs Of(Assembly assembly) =>
        new(XDocument.Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member").ToDictionary(NameOf));

    /// <summary>Whether the member, or the parameter of a record that it was made from, is documented.</summary>
    public bool Has(MemberInfo member) => HasText(Id(member)) || (member is PropertyInfo property && HasParameter(property));

    /// <summary>Whether it is a record's own constructor, whose parameters stand in the docs of the type, or the one that copies.</summary>
    public bool IsDocumentedByItsType(ConstructorInfo constructor) =>
        constructor.GetParameters() is [{ ParameterType: var only }] && only == constructor.DeclaringType
        || (
            members.TryGetValue(Id(constructor.DeclaringType!), out XElement? type)
            && !constructor.GetParameters().Select(parameter => parameter.Name!).Except(type.Elements("param").Select(NameOf)).Any()
        );

    /// <summary>The parameters of a method that are not documented.</summary>
    public IEnumerable<string> MissingParameters(MethodBase method) =>
        members.TryGetValue(Id(method), out XElement? docs) && docs.Element("inheritdoc") is null && docs.Elements("param").Any()
            ? method.GetParameters().Select(parameter => parameter.Name!).Except(docs.Elements("param").Select(NameOf))
            : [];

    public static string Id(MemberInfo member) =>
        member switch
        {
            Type type => $"T:{Name(type)}",
            MethodBase method =>
                $"M:{Name(method.DeclaringType!)}.{MethodName(method)}{Parameters(method.GetParameters())}{Conversion(method)}",
            PropertyInfo property => $"P:{Name(property.DeclaringType!)}.{property.Name}{Parameters(property.GetIndexParameters())}",
            FieldInfo field => $"F:{Name(field.DeclaringType!)}.{field.Name}",
            EventInfo @event => $"E:{Name(@event.DeclaringType!)}.{@event.Name}",
            _ => throw new ArgumentException($"{member} has no id.", nameof(member)),
        };

    private bool HasText(string id) =>
        members.TryGetValue(id, out XElement? docs)
        && (docs.Element("inheritdoc") is not null || !string.IsNullOrWhiteSpace(docs.Element("summary")?.Value));

    private bool HasParameter(PropertyInfo property) =>
        members.TryGetValue(Id(property.DeclaringType!), out XElement? type)
        && type.Elements("param").Any(param => NameOf(param) == property.Name && param.Value.Length > 0);

    private static string NameOf(XElement element) => element.Attribute("name")!.Value;

    private static string Name(Type type) => type.FullName!.Replace('+', '.');

    private static string MethodName(MethodBase method) =>
        (method.IsConstructor ? "#ctor" : method.Name) + (method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "");

    private static string Conversion(MethodBase method) =>
        method is MethodInfo { Name: "op_Implicit" or "op_Explicit" } operation ? $"~{Text(operation.ReturnType)}" : "";

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(parameter => Text(parameter.ParameterType)))})";

    private static string Text(Type type) =>
        type switch
        {
            { IsGenericMethodParameter: true } => $"``{type.GenericParameterPosition}",
            { IsGenericParameter: true } => $"`{type.GenericParameterPosition}",
            { IsByRef: true } => $"{Text(type.GetElementType()!)}@",
            { IsArray: true } => $"{Text(type.GetElementType()!)}[]",
            { IsGenericType: true } => $"{Generic(type)}{{{string.Join(',', type.GetGenericArguments().Select(Text))}}}",
            _ => Name(type),
        };

    private static string Generic(Type type) => type.GetGenericTypeDefinition().FullName!.Split('`')[0].Replace('+', '.');
}
