using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Diagnostics;
using ThreadsSdk.Spec.Linking;
using ThreadsSdk.Spec.Rules;

namespace ThreadsSdk.Simulator.Spec;

/// <summary>Represents the spec, with lookups by name.</summary>
internal sealed class SimulatorSpec
{
    private static readonly Lazy<SimulatorSpec> BuiltIn = new(() => LoadWith([]));

    private readonly Dictionary<string, ModelSpec> _models;
    private readonly Dictionary<string, EnumSpec> _enums;
    private readonly Dictionary<string, MetricSetSpec> _metrics;
    private readonly Dictionary<string, ErrorSpec> _errors;
    private readonly Dictionary<string, QuotaSpec> _quotas;

    private readonly Dictionary<string, OperationSpec> _operations;

    private readonly Dictionary<string, EquatableArray<PropertySpec>> _added;

    private SimulatorSpec(ThreadsSpecification content, SpecAdditions added)
    {
        _added = added.More.Models.ToDictionary(model => model.Name, model => model.Properties, StringComparer.Ordinal);
        Content = content;
        Api = content.Api!;
        RuleContext = new RuleContext(Api);
        Operations = [.. content.Groups.SelectMany(group => group.Operations)];
        _operations = Operations.ToDictionary(operation => operation.FullName, StringComparer.Ordinal);
        _models = content.Models.ToDictionary(model => model.Name, StringComparer.Ordinal);
        _enums = content.Enums.ToDictionary(item => item.Name, StringComparer.Ordinal);
        _metrics = content.Metrics.ToDictionary(set => set.Name, StringComparer.Ordinal);
        _errors = content.Errors.ToDictionary(error => error.CSharp, StringComparer.Ordinal);
        _quotas = content.Quotas.ToDictionary(quota => quota.CSharp, StringComparer.Ordinal);
    }

    public ThreadsSpecification Content { get; }

    public ApiSpec Api { get; }

    /// <summary>Gets what the evaluation of rules needs.</summary>
    public IRuleContext RuleContext { get; }

    public IReadOnlyList<OperationSpec> Operations { get; }

    /// <summary>Loads the embedded files and those that add to them.</summary>
    /// <exception cref="InvalidOperationException">The files have errors; the message lists each.</exception>
    public static SimulatorSpec Load(IReadOnlyCollection<(string Path, string Text)> further) =>
        further.Count == 0 ? BuiltIn.Value : LoadWith(further);

    /// <summary>Gets the handles of the profiles that an app may look up which Meta has not approved.</summary>
    public IEnumerable<string> OpenProfiles =>
        Operations
            .SelectMany(operation => operation.Parameters)
            .SelectMany(parameter => parameter.Unapproved)
            .Distinct(StringComparer.Ordinal);

    /// <summary>Gets the values that the documentation has as examples.</summary>
    public IEnumerable<string> Examples =>
        Operations.SelectMany(operation => operation.Parameters).Select(parameter => parameter.Example).OfType<string>();

    /// <summary>Returns an operation by its full name, such as <c>Media.Get</c>; null when there is none.</summary>
    public OperationSpec? Operation(string? name) => name is null ? null : _operations.GetValueOrDefault(name);

    public ModelSpec? Model(string? name) => name is null ? null : _models.GetValueOrDefault(name);

    public EnumSpec? Enum(string? name) => name is null ? null : _enums.GetValueOrDefault(name);

    /// <summary>Returns the properties that further files add to a model, of which no handler knows.</summary>
    public EquatableArray<PropertySpec> AddedTo(ModelSpec model) => _added.GetValueOrDefault(model.Name);

    public MetricSetSpec Metrics(string name) => _metrics[name];

    public ErrorSpec Error(ThreadsError error) => _errors[error.Name];

    public QuotaSpec Quota(ThreadsQuota quota) => _quotas[quota.Name];

    public QuotaSpec? Quota(string? key) => Content.Quotas.FirstOrDefault(quota => quota.Key == key);

    public WebhookSpec Webhook(WebhookField field) => Content.Webhooks.First(webhook => webhook.Key == field.Value);

    /// <summary>Gets the name of a response header by its key in the spec.</summary>
    public string Header(string key) => Api.Headers.First(header => header.Key == key).Header;

    /// <summary>Returns the operation's own error about a parameter, such as one named after it, or else the general one.</summary>
    public ErrorSpec ErrorAbout(OperationSpec operation, ParameterSpec parameter, string reason, ThreadsError otherwise)
    {
        var key = $"{parameter.Key}_{reason}";
        return operation.Errors.Contains(key) ? Content.Errors.First(error => error.Key == key) : Error(otherwise);
    }

    /// <summary>Returns the property that holds the id of a model's objects; null when there is none.</summary>
    public static PropertySpec? IdOf(ModelSpec model) => model.Properties.FirstOrDefault(property => property.CSharp == nameof(Media.Id));

    private static SimulatorSpec LoadWith(IEnumerable<(string Path, string Text)> further)
    {
        var (overlay, diagnostics) = LinkedOverlay.Load(SpecFiles.Load(), further);
        var errors = diagnostics.Where(diagnostic => !diagnostic.Rule.IsWarning).ToList();
        return errors.Count == 0
            ? new SimulatorSpec(overlay.Whole, overlay.Added)
            : throw new InvalidOperationException("The spec has errors:\n" + string.Join("\n", errors.Select(Text)));
    }

    private static string Text(SpecDiagnostic diagnostic) => diagnostic.ToString();
}
