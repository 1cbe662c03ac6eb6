using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ThreadsSdk.Generator.Emitters;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Diagnostics;
using ThreadsSdk.Spec.Linking;
using ThreadsSdk.Spec.Reading;

namespace ThreadsSdk.Generator;

/// <summary>Turns the YAML files marked <c>ThreadsSpec="true"</c> into the typed client.</summary>
[Generator(LanguageNames.CSharp)]
public sealed partial class ThreadsGenerator : IIncrementalGenerator
{
    private const string SpecMetadata = "build_metadata.AdditionalFiles.ThreadsSpec";
    private const string EmitProperty = "build_property.ThreadsSdkEmit";

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var files = SpecFiles(context, "true", SpecReader.Read);
        var linked = Contents(files)
            .Collect()
            .Select(static (all, _) => SpecLinker.Link(Ordered(all)))
            .WithTrackingName(TrackingNames.Linked);
        var spec = linked.Select(static (link, _) => link.Content).WithTrackingName(TrackingNames.Specification);
        RegisterDiagnostics(context, files, linked.Select(static (link, _) => link.Faults));

        // <ThreadsSdkEmit> asks for other code over the same models than the client: Server for what a server of the API needs, Refit for
        // Refit interfaces.
        var asked = context.AnalyzerConfigOptionsProvider.Select(
            static (options, _) =>
                options.GlobalOptions.TryGetValue(EmitProperty, out var emit) && emit is "Server" or "Refit" ? emit : "Client"
        );
        RegisterClient(context, WhenAsked(spec, asked, "Client"));
        RegisterServer(context, WhenAsked(spec, asked, "Server"));
        RegisterRefit(context, WhenAsked(spec, asked, "Refit"));
        RegisterOverlay(context);
    }

    /// <summary>The files of a kind, as they are marked.</summary>
    private static IncrementalValuesProvider<SpecFile> SpecFiles(
        IncrementalGeneratorInitializationContext context,
        string kind,
        Func<string, string, SpecFile> read
    ) =>
        context
            .AdditionalTextsProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Where(pair => pair.Right.GetOptions(pair.Left).TryGetValue(SpecMetadata, out var marked) && marked == kind)
            .Select((pair, token) => read(pair.Left.Path, pair.Left.GetText(token)?.ToString() ?? ""))
            .WithTrackingName(TrackingNames.Files);

    /// <summary>What a file says without where it says it: a moved line ends here and re-emits nothing.</summary>
    private static IncrementalValuesProvider<FileContent> Contents(IncrementalValuesProvider<SpecFile> files) =>
        files.Select(static (file, _) => new FileContent(file.Path, file.Content)).WithTrackingName(TrackingNames.Contents);

    private static void RegisterDiagnostics(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<SpecFile> files,
        IncrementalValueProvider<EquatableArray<SpecFault>> faults
    ) =>
        context.RegisterSourceOutput(
            files.Collect().Combine(faults),
            static (output, pair) =>
            {
                var ordered = pair.Left.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
                foreach (var diagnostic in ordered.SelectMany(file => file.Diagnostics).Concat(FaultLocator.Locate(pair.Right, ordered)))
                {
                    output.ReportDiagnostic(DiagnosticConverter.Convert(diagnostic));
                }
            }
        );

    /// <summary>The spec when this kind of code is asked for, an empty one otherwise.</summary>
    private static IncrementalValueProvider<ThreadsSpecification> WhenAsked(
        IncrementalValueProvider<ThreadsSpecification> spec,
        IncrementalValueProvider<string> asked,
        string kind
    ) => spec.Combine(asked).Select((pair, _) => pair.Right == kind ? pair.Left : ThreadsSpecification.Empty);

    private static void RegisterServer(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<ThreadsSpecification> spec
    )
    {
        Each(context, spec, static s => s.Groups, static group => $"Requests.{group.Name}Requests", RequestEmitter.Emit);
        Each(
            context,
            spec,
            static s => s.Models.Where(model => !model.IsPublic),
            static model => $"Responses.{model.Name}",
            ResponseEmitter.Emit
        );
    }

    private static void RegisterRefit(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<ThreadsSpecification> spec
    )
    {
        Each(
            context,
            spec,
            static s => s.Groups.Select(group => (Group: group, Version: s.Api?.Version ?? "")),
            static pair => $"Endpoints.I{pair.Group.Name}RefitApi",
            static pair => RefitInterfaceEmitter.Emit(pair.Group, pair.Version)
        );
        Each(
            context,
            spec,
            static s => s.Groups.Select(ModelProjection.InClient),
            static group => $"Http.{group.Name}RefitCalls",
            RefitInterfaceEmitter.EmitCalls
        );
        Each(
            context,
            spec,
            static s => One(Summaries(s)),
            static _ => "Http.RefitSender",
            static groups => RefitSenderEmitter.Emit(groups)
        );
    }

    private static void RegisterClient(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<ThreadsSpecification> spec
    )
    {
        Each(context, spec, static s => s.Enums, static item => $"Enums.{item.Name}", EnumEmitter.Emit);
        Each(context, spec, static s => s.Models, static model => $"Models.{model.Name}", ModelEmitter.Emit);
        Each(context, spec, static s => s.Models, static model => $"Models.{model.Name}.Serialization", ModelEmitter.EmitSerialization);
        Each(context, spec, Masked, static model => $"Fields.{model.Name}Fields", FieldsEmitter.Emit);
        Each(context, spec, static s => s.Groups, static group => $"Endpoints.I{group.Name}Api", InterfaceEmitter.Emit);
        Each(context, spec, ClientGroups, static group => $"Endpoints.{group.Name}Api", ClientEmitter.Emit);
        Each(
            context,
            spec,
            static s => s.Groups.Select(group => (Group: ModelProjection.InClient(group), Version: s.Api?.Version ?? "")),
            static pair => $"Endpoints.{pair.Group.Name}Operations",
            static pair => OperationsEmitter.Emit(pair.Group, pair.Version)
        );
        Each(context, spec, OptionsOf, static operation => $"Endpoints.{operation.Options}", OptionsEmitter.Emit);
        Each(
            context,
            spec,
            SetsWithOptions,
            static pair => $"Endpoints.{pair.Set.Options}",
            static pair => OptionsEmitter.EmitBase(pair.Set, pair.After)
        );
        Each(
            context,
            spec,
            static s => One(new EquatableArray<GroupNames>(s.Groups.Select(GroupNames.Of))),
            static _ => "ThreadsOperationNames",
            OperationNamesEmitter.Emit
        );
        Each(
            context,
            spec,
            static s => s.Urls.Where(url => UrlsEmitter.Optional(url).Any()),
            static url => $"Urls.{url.Name}UrlOptions",
            UrlsEmitter.EmitOptions
        );
        Each(context, spec, static s => s.Metrics, static set => $"Insights.{set.Name}", MetricsEmitter.Emit);
        Each(
            context,
            spec,
            static s => One(s.Errors).Select(errors => (errors, s.Api?.OwnSubcodes ?? default)),
            static _ => "ThreadsError",
            static pair => ErrorsEmitter.Emit(pair.errors, pair.Item2)
        );
        Each(context, spec, static s => One(s.Limits), static _ => "ThreadsLimits", LimitsEmitter.Emit);
        Each(context, spec, static s => One(s.Quotas), static _ => "ThreadsQuotas", QuotasEmitter.Emit);
        Each(context, spec, static s => One(s.Urls), static _ => "Urls.ThreadsUrls", UrlsEmitter.Emit);
        Each(
            context,
            spec,
            static s => One(Summaries(s)),
            static _ => "IThreadsClient",
            static groups => RootClientEmitter.EmitInterface(groups)
        );
        Each(context, spec, static s => One(Summaries(s)), static _ => "ThreadsClient", static groups => RootClientEmitter.Emit(groups));
        Each(
            context,
            spec,
            static s => One(Summaries(s)),
            static _ => "Runtime.ThreadsGroups",
            static groups => RootClientEmitter.EmitGroups(groups)
        );
        Each(context, spec, static s => Apis(s), static _ => "ThreadsApi", ApiEmitter.Emit);
        Each(
            context,
            spec,
            static s => Apis(s).Select(api => (api, Secrets(s))),
            static _ => "WireNames",
            static pair => ApiEmitter.EmitWireNames(pair.api, pair.Item2)
        );
        Each(
            context,
            spec,
            static s => Apis(s).Where(_ => s.Webhooks.Count > 0).Select(api => (s.Webhooks, api.Names)),
            static _ => "Webhooks.WebhookChange",
            static pair => WebhookEmitter.Emit(pair.Webhooks, pair.Names)
        );
        Each(context, spec, static s => One(JsonTypes(s)), static _ => "ThreadsJson", static types => JsonEmitter.Emit(types));
    }

    private static void Each<T>(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<ThreadsSpecification> spec,
        Func<ThreadsSpecification, IEnumerable<T>> items,
        Func<T, string> name,
        Func<T, SourceWriter> emit
    ) => Register(context, spec.SelectMany((content, _) => items(content)), name, item => emit(item).ToString());

    /// <summary>One file for each item: an item that did not change is not written again.</summary>
    private static void Register<T>(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<T> items,
        Func<T, string> name,
        Func<T, string> emit
    ) =>
        context.RegisterSourceOutput(
            items.WithTrackingName(TrackingNames.Units),
            (output, item) =>
            {
                try
                {
                    output.AddSource(name(item) + ".g.cs", SourceText.From(emit(item), Utf8));
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    output.ReportDiagnostic(DiagnosticConverter.Fault(name(item), exception));
                }
            }
        );

    private static IEnumerable<ThreadsSpecification> Ordered(IEnumerable<FileContent> files) =>
        files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => file.Content);

    private static IEnumerable<ModelSpec> Masked(ThreadsSpecification spec) =>
        spec.Models.Where(model => model.Fieldsets.Any(fieldset => fieldset.IsDefault));

    private static IEnumerable<GroupSpec> ClientGroups(ThreadsSpecification spec) => spec.Groups.Select(ModelProjection.InClient);

    private static IEnumerable<OperationSpec> OptionsOf(ThreadsSpecification spec) =>
        Operations(spec).Where(operation => operation.Optional.Count > 0).Select(ModelProjection.InOptions);

    private static IEnumerable<(ParameterSetSpec Set, string After)> SetsWithOptions(ThreadsSpecification spec) =>
        spec
            .ParameterSets.Where(set => set.Options is not null)
            .Select(set => (ModelProjection.InOptions(set), spec.Api?.Names.After ?? ""));

    private static IEnumerable<EquatableArray<T>> One<T>(EquatableArray<T> items)
        where T : IEquatable<T> => items.Count == 0 ? [] : [items];

    private static IEnumerable<ApiSpec> Apis(ThreadsSpecification spec) => spec.Api is null ? [] : [spec.Api];

    private static IEnumerable<OperationSpec> Operations(ThreadsSpecification spec) => spec.Groups.SelectMany(group => group.Operations);

    private static EquatableArray<GroupSummary> Summaries(ThreadsSpecification spec) =>
        new(spec.Groups.Select(group => new GroupSummary(group.Name, group.Doc)));

    private static EquatableArray<string> Secrets(ThreadsSpecification spec) =>
        new(
            Operations(spec)
                .SelectMany(operation => operation.Parameters)
                .Where(parameter => parameter.Secret)
                .Select(parameter => parameter.Key)
                .Distinct()
                .OrderBy(key => key, StringComparer.Ordinal)
        );

    private static EquatableArray<JsonType> JsonTypes(ThreadsSpecification spec) =>
        new(
            spec.Enums.Select(item => new JsonType(item.Name, MayLackId: false))
                .Concat(spec.Models.Where(model => model.IsPublic).Select(model => new JsonType(model.Name, model.MayLackId)))
                .Concat(spec.Metrics.Select(set => new JsonType(set.Name, MayLackId: false)))
                .Concat(spec.Webhooks.Count > 0 ? [new JsonType("WebhookChange", MayLackId: false)] : [])
        );

    /// <summary>The content of a file, with the path that orders it among the others.</summary>
    private sealed record FileContent(string Path, ThreadsSpecification Content);
}
