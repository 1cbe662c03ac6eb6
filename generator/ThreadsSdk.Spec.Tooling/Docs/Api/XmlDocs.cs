using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Xml;
using System.Xml.Linq;

namespace ThreadsSdk.Spec.Tooling.Docs.Api;

/// <summary>Looks up the XML documentation of assemblies.</summary>
[RequiresUnreferencedCode(WholeTypes.Reason)]
internal sealed class XmlDocs
{
    private readonly Dictionary<string, XElement> _members = new(StringComparer.Ordinal);

    /// <exception cref="SpecToolingException">An assembly has no documentation beside it.</exception>
    public XmlDocs(IEnumerable<Assembly> assemblies)
    {
        foreach (var assembly in assemblies)
        {
            var path = Path.ChangeExtension(assembly.Location, ".xml");
            try
            {
                foreach (var member in XDocument.Load(path).Descendants("member"))
                {
                    _members[member.Attribute("name")!.Value] = member;
                }
            }
            catch (Exception exception) when (exception is IOException or XmlException or UnauthorizedAccessException or ArgumentException)
            {
                throw new SpecToolingException(
                    $"The documentation of {assembly.GetName().Name} cannot be read: {exception.Message}",
                    "Install the command again; its XML files belong beside it."
                );
            }
        }
    }

    /// <summary>What is said of a type.</summary>
    public XElement? Of(Type type) => _members.GetValueOrDefault(ApiNames.Id(type));

    /// <summary>What is said of a member: by itself, or by the one it implements or overrides.</summary>
    public XElement? Of(MemberInfo member)
    {
        if (_members.GetValueOrDefault(ApiNames.Id(member)) is not { } own)
        {
            return null;
        }

        if (own.Element("inheritdoc") is not { } inherited)
        {
            return own;
        }

        return inherited.Attribute("cref") is { } cref
            ? _members.GetValueOrDefault(cref.Value)
            : Bases(member.DeclaringType!)
                .SelectMany(type => type.GetMember(member.Name))
                .Where(other => SameParameters(other, member))
                .Select(other => _members.GetValueOrDefault(ApiNames.Id(other)))
                .FirstOrDefault(doc => doc?.Element("summary") is not null);
    }

    private static IEnumerable<Type> Bases(Type type)
    {
        for (var based = type.BaseType; based is not null; based = based.BaseType)
        {
            yield return based;
        }

        foreach (var item in type.GetInterfaces())
        {
            yield return item;
        }
    }

    private static bool SameParameters(MemberInfo one, MemberInfo other) =>
        (one as MethodBase)?.GetParameters().Select(parameter => parameter.ParameterType.Name).ToList() is not { } types
        || other is MethodBase method && types.SequenceEqual(method.GetParameters().Select(parameter => parameter.ParameterType.Name));
}
