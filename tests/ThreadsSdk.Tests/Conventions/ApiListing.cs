using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace ThreadsSdk.Tests.Conventions;

/// <summary>Writes what an assembly shows, in something like C#, always in the same order.</summary>
internal static class ApiListing
{
    private static readonly string[] SilentBases = ["Object", "ValueType", "Enum", "Attribute"];

    public static string Of(IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        foreach (var space in types.GroupBy(type => type.Namespace).OrderBy(space => space.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"namespace {space.Key}\n");
            foreach (Type type in space.OrderBy(type => type.FullName, StringComparer.Ordinal))
            {
                Write(text, type);
            }

            text.Append('\n');
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private static void Write(StringBuilder text, Type type)
    {
        IEnumerable<string> members = type.IsEnum
            ? Enum.GetNames(type).Select(name => $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}")
            : PublicSurface
                .Members(type)
                .Where(IsWorthListing)
                .OrderBy(member => member.Name, StringComparer.Ordinal)
                .ThenBy(Member, StringComparer.Ordinal)
                .Select(member => Obsolete(member) + Member(member));
        text.Append(CultureInfo.InvariantCulture, $"\n    {Obsolete(type)}{Head(type)}\n");
        foreach (string member in members)
        {
            text.Append(CultureInfo.InvariantCulture, $"        {member}\n");
        }
    }

    private static string Head(Type type)
    {
        bool isRecord = type.GetMethod("<Clone>$") is not null || type.GetMethod("PrintMembers", PublicSurface.Declared) is not null;
        string kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "")
                + (isRecord ? "record " : "")
                + "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            _ => (
                type.IsAbstract ? "abstract "
                : type.IsSealed ? "sealed "
                : ""
            ) + (isRecord ? "record" : "class"),
        };
        string[] parents = [.. Parents(type).Select(parent => TypeText.Of(parent)).Order(StringComparer.Ordinal)];
        return $"{kind} {TypeText.Of(type)}{(parents.Length == 0 ? "" : " : " + string.Join(", ", parents))}";
    }

    /// <summary>The base, and the interfaces that neither it nor another brings along; that a type compares goes without saying.</summary>
    private static IEnumerable<Type> Parents(Type type)
    {
        Type[] all = type.GetInterfaces();
        IEnumerable<Type> inherited = all.SelectMany(one => one.GetInterfaces()).Concat(type.BaseType?.GetInterfaces() ?? []);
        Type comparison = typeof(IEquatable<>).MakeGenericType(type);
        IEnumerable<Type> own = type.IsEnum ? [] : all.Except(inherited).Where(one => one.IsVisible && one != comparison);
        return type.BaseType is { } parent && !SilentBases.Contains(parent.Name) ? own.Append(parent) : own;
    }

    private static string Member(MemberInfo member) =>
        member switch
        {
            ConstructorInfo constructor => $"{Access(constructor)}ctor({Parameters(constructor)})",
            MethodInfo method =>
                $"{Access(method)}{Modifiers(method)}{TypeText.OfReturn(method)} {method.Name}{Generics(method)}({Parameters(method)})",
            PropertyInfo property => Property(property),
            FieldInfo { IsLiteral: true } field =>
                $"const {TypeText.Of(field.FieldType)} {field.Name} = {Literal(field.GetRawConstantValue())}",
            FieldInfo field =>
                $"{(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{TypeText.OfField(field)} {field.Name}",
            EventInfo @event => $"event {TypeText.Of(@event.EventHandlerType!)} {@event.Name}",
            _ => member.ToString()!,
        };

    private static string Property(PropertyInfo property)
    {
        MethodInfo accessor = property.GetAccessors(true)[0];
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        bool isInit = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        string set = property.SetMethod is { IsPublic: true }
            ? isInit
                ? " init;"
                : " set;"
            : "";
        return $"{Access(accessor)}{Modifiers(accessor)}{required}{TypeText.OfProperty(property)} {property.Name} {{ get;{set} }}";
    }

    private static string Parameters(MethodBase method)
    {
        bool isExtension = method.IsDefined(typeof(ExtensionAttribute));
        return string.Join(
            ", ",
            method
                .GetParameters()
                .Select(
                    (parameter, index) =>
                        (isExtension && index == 0 ? "this " : "")
                        + (parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")
                        + $"{TypeText.OfParameter(parameter)} {parameter.Name}"
                        + (parameter.HasDefaultValue ? $" = {Literal(parameter.DefaultValue)}" : "")
                )
        );
    }

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Modifiers(MethodInfo method) =>
        method switch
        {
            { IsStatic: true } => "static ",
            { DeclaringType.IsInterface: true } => "",
            { IsAbstract: true } => "abstract ",
            { IsVirtual: true, IsFinal: false } when method.GetBaseDefinition() != method => "override ",
            { IsVirtual: true, IsFinal: false } => "virtual ",
            _ => "",
        };

    private static string Literal(object? value) =>
        value switch
        {
            null => "default",
            string text => $"\"{text}\"",
            bool flag => flag ? "true" : "false",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };

    /// <summary>The compiler marks the constructors of types with required members for older compilers; that means nothing here.</summary>
    private static string Obsolete(MemberInfo member) =>
        member.GetCustomAttribute<ObsoleteAttribute>() is { } obsolete && !member.IsDefined(typeof(CompilerFeatureRequiredAttribute))
            ? $"[Obsolete(\"{obsolete.Message}\")] "
            : "";

    /// <summary>Equality and the text of an object are everyone's; what each operator compares says nothing more.</summary>
    private static bool IsWorthListing(MemberInfo member) =>
        member.Name is not ("Equals" or "GetHashCode" or "ToString" or "op_Equality" or "op_Inequality" or "PrintMembers")
        && !(member is ConstructorInfo { IsFamily: true });
}
