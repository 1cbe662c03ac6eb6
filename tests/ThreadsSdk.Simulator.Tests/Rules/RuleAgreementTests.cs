using ThreadsSdk.Simulator.Spec;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Rules;
using Xunit;

namespace ThreadsSdk.Simulator.Tests.Rules;

/// <summary>
/// The rules of the spec are evaluated in three places: the client's generated checks, the simulator, and the rules themselves.
/// </summary>
public sealed class RuleAgreementTests
{
    private static readonly SimulatorSpec Spec = SimulatorSpec.Load([]);

    public static TheoryData<string> Calls => [.. RuleCall.All(Spec.Content).Select(call => call.Name)];

    public static TheoryData<string> Operations => [.. Spec.Operations.Select(operation => operation.FullName)];

    [Theory]
    [MemberData(nameof(Calls))]
    public void Client_tells_the_same_errors_as_the_rules_at_and_around_every_limit(string name)
    {
        var call = Find(name);
        var spec = new SpecJudge(Spec, call, knowsIds: true);
        var client = new ClientJudge(Spec, call);
        using var threads = new ThreadsClient("TEST-USER-TOKEN");

        Assert.All(new RuleInputs(Spec, call).All(), input => Assert.Equal(spec.Judge(input), client.Judge(threads, input)));

        ParameterRule[] rules = [.. call.Givable.SelectMany(Breakable), .. call.RequiresOneOf];
        Assert.Equal([], rules.Except(spec.Broken));
        Assert.Equal([], rules.Except(spec.Kept));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Simulator_refuses_what_breaks_a_rule_and_tells_it_in_the_same_words(string name)
    {
        var call = Find(name);
        var spec = new SpecJudge(Spec, call, knowsIds: false);
        var simulator = new SimulatorJudge(Spec, call);

        // An empty text does not tell on the wire whether it was given.
        foreach (var input in new RuleInputs(Spec, call).All().Where(input => input.Values.All(value => !IsEmpty(RuleInput.Text(value)))))
        {
            var errors = spec.Judge(input);
            var refusal = simulator.Judge(input);

            Assert.True(
                errors.Count > 0 == refusal is not null,
                $"{input}: {refusal?.Detail ?? refusal?.About} {string.Join(' ', errors)}"
            );
            if (refusal is { Detail: { } detail })
            {
                Assert.Contains(detail, errors.Select(error => error.ToString()));
            }
            else if (refusal is not null)
            {
                Assert.Contains($"{refusal.About} must be given.", errors.Select(error => error.ToString()));
            }
        }
    }

    /// <summary>
    /// The rules that some caller can break, those of the objects it gives included: what is a value in C# is always given, and of two that
    /// exclude each other one tells it.
    /// </summary>
    private static IEnumerable<ParameterRule> Breakable(ParameterSpec parameter) =>
        [
            .. SpecJudge
                .Askable(parameter)
                .Where(rule =>
                    rule switch
                    {
                        RequiredRule => !IsValue(parameter.Type),
                        ExcludesRule excludes => !excludes.IsToldByOther,
                        _ => true,
                    }
                ),
            .. parameter.Type.Kind == TypeKind.Json ? Inner(Spec.Model(parameter.Type.Leaf.Name)!) : [],
        ];

    private static IEnumerable<ParameterRule> Inner(ModelSpec model) =>
        model.Properties.SelectMany(property =>
            property
                .Rules.Where(rule =>
                    rule is not RequiredRule || !model.HoldsRequired || !(IsValue(property.Type) || property.Type.Kind == TypeKind.Enum)
                )
                .Concat(property.Type.Leaf.Kind == TypeKind.Model ? Inner(Spec.Model(property.Type.Leaf.Name)!) : [])
        );

    private static bool IsEmpty(string text) => text.Length == 0 || text.Contains(":\"\"", StringComparison.Ordinal);

    private static bool IsValue(TypeRef type) => type.IsNumber || type.IsTime || type.Kind is TypeKind.Bool or TypeKind.Seconds;

    private static RuleCall Find(string name) => RuleCall.All(Spec.Content).Single(call => call.Name == name);
}
