using System.Reflection;

namespace ThreadsSdk.Spec.Tooling.Docs.Api;

/// <summary>Writes types as C# does, and as the ids of XML documentation do.</summary>
internal static class ApiNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(object)] = "object",
        [typeof(short)] = "short",
        [typeof(string)] = "string",
        [typeof(void)] = "void",
    };

    /// <summary>The type as C# writes it, without its namespace.</summary>
    public static string CSharp(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return CSharp(value) + "?";
        }

        if (type.IsByRef || type.IsArray)
        {
            return CSharp(type.GetElementType()!) + (type.IsArray ? "[]" : "");
        }

        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        var outer = type is { IsNested: true, IsGenericParameter: false } ? CSharp(type.DeclaringType!) + "." : "";
        var arguments = type.GetGenericArguments();
        return arguments.Length == 0 || !type.Name.Contains('`', StringComparison.Ordinal) ? outer + type.Name
            : type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true
                ? $"({string.Join(", ", arguments.Select(CSharp))})"
            : $"{outer}{Simple(type)}<{string.Join(", ", arguments.Select(CSharp))}>";
    }

    /// <summary>The type as C# writes it, with the question mark of a reference that may be null.</summary>
    public static string CSharp(Type type, NullabilityInfo nullability) =>
        CSharp(type) + (!type.IsValueType && nullability.ReadState == NullabilityState.Nullable ? "?" : "");

    /// <summary>The id of a type: <c>T:ThreadsSdk.Page`1</c>.</summary>
    public static string Id(Type type) => "T:" + FullName(type);

    /// <summary>The id of a member: <c>M:ThreadsSdk.Post.Text(System.String)</c>.</summary>
    public static string Id(MemberInfo member)
    {
        var owner = FullName(member.DeclaringType!);
        return member switch
        {
            MethodBase method => $"M:{owner}.{NameOf(method)}{Parameters(method.GetParameters())}",
            PropertyInfo property => $"P:{owner}.{property.Name}{Parameters(property.GetIndexParameters())}",
            EventInfo item => $"E:{owner}.{item.Name}",
            _ => $"F:{owner}.{member.Name}",
        };
    }

    /// <summary>The full name of a type, without its arguments.</summary>
    public static string FullName(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string NameOf(MethodBase method) =>
        method.IsConstructor ? "#ctor"
        : method.IsGenericMethod ? $"{method.Name}``{method.GetGenericArguments().Length}"
        : method.Name;

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(parameter => Argument(parameter.ParameterType)))})";

    private static string Argument(Type type) =>
        type.IsByRef ? Argument(type.GetElementType()!) + "@"
        : type.IsArray ? Argument(type.GetElementType()!) + "[]"
        : type.IsGenericMethodParameter ? $"``{type.GenericParameterPosition}"
        : type.IsGenericParameter ? $"`{type.GenericParameterPosition}"
        : type.IsGenericType ? $"{Without(FullName(type))}{{{string.Join(',', type.GetGenericArguments().Select(Argument))}}}"
        : FullName(type);

    private static string Simple(Type type) => Without(type.Name);

    private static string Without(string name) => name.IndexOf('`', StringComparison.Ordinal) is > 0 and var tick ? name[..tick] : name;
}
