using System.Reflection;

namespace ThreadsSdk.Tests.Conventions;

/// <summary>Types as C# writes them, with the question marks of what may be null.</summary>
internal static class TypeText
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(double)] = "double",
    };

    public static string Of(Type type) => Of(type, null);

    public static string OfParameter(ParameterInfo parameter) => Of(parameter.ParameterType, Nullability.Create(parameter));

    public static string OfReturn(MethodInfo method) => OfParameter(method.ReturnParameter);

    public static string OfProperty(PropertyInfo property) => Of(property.PropertyType, Nullability.Create(property));

    public static string OfField(FieldInfo field) => Of(field.FieldType, Nullability.Create(field));

    private static string Of(Type type, NullabilityInfo? info)
    {
        bool mayBeNull = (info?.ReadState ?? info?.WriteState) == NullabilityState.Nullable;
        return Name(type, info) + (mayBeNull && type is { IsValueType: false, IsGenericParameter: false } ? "?" : "");
    }

    private static string Name(Type type, NullabilityInfo? info) =>
        type switch
        {
            _ when Keywords.TryGetValue(type, out string? keyword) => keyword,
            { IsByRef: true } => $"ref {Of(type.GetElementType()!, info?.ElementType)}",
            { IsArray: true } => $"{Of(type.GetElementType()!, info?.ElementType)}[]",
            _ when Nullable.GetUnderlyingType(type) is { } inner => $"{Of(inner)}?",
            { IsGenericType: true } => $"{Outer(type)}{type.Name.Split('`')[0]}<{string.Join(", ", Arguments(type, info))}>",
            _ => Outer(type) + type.Name,
        };

    private static IEnumerable<string> Arguments(Type type, NullabilityInfo? info) =>
        type.GetGenericArguments().Select((argument, index) => Of(argument, info?.GenericTypeArguments.ElementAtOrDefault(index)));

    private static string Outer(Type type) => type is { IsNested: true, IsGenericParameter: false } ? $"{Of(type.DeclaringType!)}." : "";
}
