using System.Net;
using System.Reflection;
using System.Runtime.CompilerServices;
using ThreadsSdk.Publishing;
using Xunit;

namespace ThreadsSdk.Tests.Conventions;

public sealed class SurfaceConventionTests
{
    /// <summary>Those that .NET has a kind of its own for are made of what they hold.</summary>
    private static readonly Type[] OfDotNet = [typeof(ThreadsValidationException), typeof(PublishCanceledException)];

    /// <summary>Parts of .NET, in the framework or as packages of Microsoft's that <c>ThreadsSdk</c> says it depends on.</summary>
    private static readonly string[] OwnNames = ["System", "Microsoft.Extensions", "netstandard", "ThreadsSdk"];

    [Fact]
    public void No_type_of_a_third_party_is_in_a_public_signature() =>
        Assert.All(
            PublicSurface
                .Types.SelectMany(type => PublicSurface.Members(type).SelectMany(PublicSurface.SignatureOf).Concat(Parents(type)))
                .Distinct(),
            type => Assert.Contains(OwnNames, name => IsOf(type, name))
        );

    [Fact]
    public void Times_are_never_a_DateTime() =>
        Assert.All(
            PublicSurface.Types.SelectMany(PublicSurface.Members),
            member => Assert.DoesNotContain(typeof(DateTime), PublicSurface.SignatureOf(member))
        );

    [Fact]
    public void Nothing_static_can_be_changed()
    {
        const BindingFlags statics = BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly;

        Assert.All(
            PublicSurface.Types.SelectMany(type => type.GetFields(statics)),
            field => Assert.True(field.IsInitOnly || field.IsLiteral, field.Name)
        );
        Assert.All(PublicSurface.Types.SelectMany(type => type.GetProperties(statics)), property => Assert.Null(property.SetMethod));
        Assert.All(
            PublicSurface.Types.SelectMany(type => type.GetProperties(statics)).Select(property => property.PropertyType),
            type => Assert.False(type.IsArray, type.Name)
        );
    }

    [Fact]
    public void Records_and_options_are_sealed() =>
        Assert.All(
            PublicSurface.Types.Where(type => type is { IsClass: true, IsAbstract: false } && !type.IsSubclassOf(typeof(Exception))),
            type => Assert.True(type.IsSealed, type.Name)
        );

    /// <summary>But for the options that lists share: those of lists that somebody's own YAML adds derive from them too.</summary>
    [Fact]
    public void Abstract_class_cannot_be_extended_by_others() =>
        Assert.All(
            PublicSurface.Types.Where(type =>
                type is { IsClass: true, IsAbstract: true, IsSealed: false }
                && SpecOfThreads.Content.ParameterSets.All(set => set.Options != type.Name)
            ),
            type =>
                Assert.True(
                    type.GetMethods(PublicSurface.Declared).Any(method => method is { IsAbstract: true, IsFamilyAndAssembly: true })
                        || type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic)
                            .Where(constructor => !IsCopy(constructor, type))
                            .All(constructor => constructor.IsFamilyAndAssembly),
                    type.Name
                )
        );

    /// <summary>A record's copy constructor cannot be hidden. Who derives from a record by it alone has nothing to copy.</summary>
    private static bool IsCopy(ConstructorInfo constructor, Type type) =>
        constructor.GetParameters() is [var only] && only.ParameterType == type;

    [Fact]
    public void Record_cannot_be_changed_after_it_was_made() =>
        Assert.All(
            PublicSurface.Properties.Where(property =>
                property.SetMethod is not null && property.DeclaringType!.GetMethod("<Clone>$") is not null
            ),
            property => Assert.Contains(typeof(IsExternalInit), property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers())
        );

    [Fact]
    public void Every_operation_of_the_spec_is_reachable_from_the_client() =>
        Assert.All(
            SpecOfThreads.Operations,
            operation =>
            {
                PropertyInfo? group = typeof(ThreadsClient).GetProperty(operation.Group);
                Assert.True(group is { PropertyType.IsInterface: true, PropertyType.IsPublic: true }, operation.Group);
                Assert.NotNull(group.PropertyType.GetMethod($"{operation.Name}Async"));
                Assert.Equal(operation.IsPaged, group.PropertyType.GetMethod($"{operation.Name}PageAsync") is not null);
            }
        );

    [Fact]
    public void Every_group_of_the_client_can_be_replaced_in_a_test()
    {
        using var client = new ThreadsClient("token");

        Assert.All(
            typeof(ThreadsClient).GetProperties().Where(property => property.PropertyType.IsInterface),
            property => Assert.False(property.GetValue(client)!.GetType().IsPublic)
        );
        Assert.All(SpecOfThreads.Content.Groups, group => Assert.NotNull(typeof(ThreadsClient).GetProperty(group.Name)));
    }

    [Fact]
    public void Optional_parameters_of_the_spec_never_change_the_signature_of_a_method() =>
        Assert.All(
            SpecOfThreads.Operations,
            operation =>
            {
                Type group = typeof(ThreadsClient).GetProperty(operation.Group)!.PropertyType;
                int extra = group.GetMethod($"{operation.Name}Async")!.GetParameters().Length - operation.Arguments.Count;
                int expected = 1 + (operation.FieldsArgument is null ? 0 : 1) + (operation.Optional.Count > 0 ? 1 : 0);
                Assert.Equal(expected, extra);
            }
        );

    [Fact]
    public void Every_exception_can_be_made_by_a_test() =>
        Assert.All(
            PublicSurface.Types.Where(type => type.IsSubclassOf(typeof(Exception)) && !OfDotNet.Contains(type)),
            type =>
            {
                var inner = new InvalidOperationException("why");
                var exception = (Exception)Activator.CreateInstance(type, "what", inner)!;

                Assert.True(type.IsAssignableTo(typeof(ThreadsException)), type.Name);
                Assert.Equal("what", exception.Message);
                Assert.Same(inner, exception.InnerException);
                Assert.All(type.GetProperties().Where(HasValueOfItsOwn), property => Assert.NotNull(property.SetMethod));
            }
        );

    [Fact]
    public void Exception_that_was_made_holds_what_it_was_given()
    {
        var exception = new ThreadsRateLimitException("Slow down.")
        {
            Operation = "Media.List",
            Status = HttpStatusCode.TooManyRequests,
            Code = 4,
            Error = ThreadsError.AppRateLimit,
            RetryAfter = TimeSpan.FromMinutes(1),
        };

        Assert.Equal(ThreadsError.AppRateLimit.Advice, exception.Advice);
        Assert.Equal(TimeSpan.FromMinutes(1), exception.RetryAfter);
    }

    /// <summary>A property that is not worked out from others.</summary>
    private static bool HasValueOfItsOwn(PropertyInfo property) =>
        property.DeclaringType!.Assembly == PublicSurface.Assembly
        && property.DeclaringType.GetField($"<{property.Name}>k__BackingField", PublicSurface.Declared) is not null;

    private static IEnumerable<Type> Parents(Type type) =>
        type.BaseType is { } parent ? [parent, .. type.GetInterfaces()] : type.GetInterfaces();

    private static bool IsOf(Type type, string name)
    {
        string assembly = type.Assembly.GetName().Name!;
        return type.IsGenericParameter || assembly == name || assembly.StartsWith($"{name}.", StringComparison.Ordinal);
    }
}
