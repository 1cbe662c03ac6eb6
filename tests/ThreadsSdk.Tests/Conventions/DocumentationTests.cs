using System.Reflection;
using Xunit;

namespace ThreadsSdk.Tests.Conventions;

public sealed class DocumentationTests
{
    private static readonly XmlDocs Docs = XmlDocs.Of(PublicSurface.Assembly);

    [Fact]
    public void Every_public_type_is_documented() => Assert.Empty(PublicSurface.Types.Where(type => !Docs.Has(type)).Select(XmlDocs.Id));

    [Fact]
    public void Every_public_member_is_documented() =>
        Assert.Empty(
            PublicSurface.Types.SelectMany(PublicSurface.Members).Where(member => NeedsDocs(member) && !Docs.Has(member)).Select(XmlDocs.Id)
        );

    [Fact]
    public void Every_parameter_is_documented_where_one_is() =>
        Assert.Empty(
            from method in PublicSurface.Types.SelectMany(PublicSurface.Members).OfType<MethodBase>()
            from parameter in Docs.MissingParameters(method)
            select $"{XmlDocs.Id(method)}: {parameter}"
        );

    /// <summary>Not what overrides, nor a constructor that takes nothing or is a record's own: what it does stands elsewhere.</summary>
    private static bool NeedsDocs(MemberInfo member) =>
        member switch
        {
            ConstructorInfo constructor => constructor.GetParameters().Length > 0 && !Docs.IsDocumentedByItsType(constructor),
            MethodInfo method => method.GetBaseDefinition() == method,
            _ => true,
        };
}
