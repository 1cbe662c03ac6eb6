using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace ThreadsSdk.Tests.Conventions;

/// <summary>What a user of the package can see.</summary>
internal static class PublicSurface
{
    public const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static Assembly Assembly => typeof(ThreadsClient).Assembly;

    public static IReadOnlyList<Type> Types { get; } =
    [.. Assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>The members a type declares, without those the compiler writes for records and properties.</summary>
    public static IEnumerable<MemberInfo> Members(Type type) =>
        type.GetMembers(Declared).Where(member => IsVisible(member) && !IsWrittenByCompiler(member));

    public static IEnumerable<MethodInfo> Methods => Types.SelectMany(Members).OfType<MethodInfo>();

    public static IEnumerable<PropertyInfo> Properties => Types.SelectMany(Members).OfType<PropertyInfo>();

    /// <summary>Every type that stands in a signature, with what is inside its brackets.</summary>
    public static IEnumerable<Type> SignatureOf(MemberInfo member) =>
        member switch
        {
            MethodBase method => method
                .GetParameters()
                .Select(parameter => parameter.ParameterType)
                .Append((method as MethodInfo)?.ReturnType ?? typeof(void))
                .SelectMany(Unfold),
            PropertyInfo property => Unfold(property.PropertyType),
            FieldInfo field => Unfold(field.FieldType),
            EventInfo @event => Unfold(@event.EventHandlerType!),
            _ => [],
        };

    /// <summary>Returns whether a type is there for generated code only: no user calls it.</summary>
    public static bool IsHidden(Type type) => type.GetCustomAttribute<EditorBrowsableAttribute>() is { State: EditorBrowsableState.Never };

    private static IEnumerable<Type> Unfold(Type type) =>
        type switch
        {
            { HasElementType: true } => Unfold(type.GetElementType()!),
            { IsGenericType: true } => [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Unfold)],
            _ => [type],
        };

    private static bool IsVisible(MemberInfo member) =>
        member switch
        {
            MethodBase method => method.IsPublic || ((method.IsFamily || method.IsFamilyOrAssembly) && !member.DeclaringType!.IsSealed),
            PropertyInfo property => property.GetAccessors(true).Any(IsVisible),
            FieldInfo field => field.IsPublic || field.IsFamily,
            EventInfo @event => IsVisible(@event.AddMethod!),
            Type type => type.IsVisible,
            _ => false,
        };

    private static bool IsWrittenByCompiler(MemberInfo member) =>
        member.DeclaringType!.IsSubclassOf(typeof(Delegate))
        || member.Name.Contains('<', StringComparison.Ordinal)
        || (member is not Type && member.IsDefined(typeof(CompilerGeneratedAttribute)) && member is not PropertyInfo)
        || (member is MethodInfo { IsSpecialName: true } method && !method.Name.StartsWith("op_", StringComparison.Ordinal))
        || (member is PropertyInfo && member.Name == "EqualityContract")
        || member is FieldInfo { IsSpecialName: true };
}
