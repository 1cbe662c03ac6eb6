using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ThreadsSdk.Generator.Emitters;
using ThreadsSdk.Spec;
using ThreadsSdk.Spec.Linking;
using ThreadsSdk.Spec.Reading;

namespace ThreadsSdk.Generator;

/// <content>Turns the YAML of somebody's own project into what it adds to the SDK.</content>
public sealed partial class ThreadsGenerator
{
    /// <summary>C# 14, which the oldest compiler that runs this does not know by name.</summary>
    private const LanguageVersion ExtensionMembers = (LanguageVersion)1400;

    private static void RegisterOverlay(IncrementalGeneratorInitializationContext context)
    {
        var files = SpecFiles(context, "overlay", SpecReader.ReadOverlay);
        var linked = Contents(files).Collect().Select(static (all, _) => LinkOverlay(all)).WithTrackingName(TrackingNames.LinkedOverlay);
        RegisterDiagnostics(context, files, linked.Select(static (link, _) => link.Faults));
        RegisterNew(context, linked);
        RegisterMore(context, linked);
    }

    /// <summary>Writes what the SDK does not have as it would stand in the SDK.</summary>
    private static void RegisterNew(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<LinkedOverlay> linked)
    {
        var spec = linked.Select(static (link, _) => link.Added.New);
        Add(context, spec, static s => s.Enums, static item => $"Enums.{item.Name}", EnumEmitter.Emit);
        Add(context, spec, static s => s.Models, static model => $"Models.{model.Name}", ModelEmitter.Emit);
        Add(context, spec, static s => s.Models, static model => $"Models.{model.Name}.Serialization", ModelEmitter.EmitSerialization);
        Add(context, spec, Masked, static model => $"Fields.{model.Name}Fields", FieldsEmitter.Emit);
        Add(context, spec, static s => s.Groups, static group => $"Endpoints.I{group.Name}Api", InterfaceEmitter.Emit);
        Add(context, spec, ClientGroups, static group => $"Endpoints.{group.Name}Api", ClientEmitter.Emit);
        Add(context, spec, OptionsOf, static operation => $"Endpoints.{operation.Options}", OptionsEmitter.Emit);
        Add(
            context,
            spec,
            SetsWithOptions,
            static pair => $"Endpoints.{pair.Set.Options}",
            static pair => OptionsEmitter.EmitBase(pair.Set, pair.After)
        );
        Add(context, spec, static s => s.Metrics, static set => $"Insights.{set.Name}", MetricsEmitter.EmitAdded);
        Add(context, spec, static s => One(s.Limits), static _ => "ThreadsLimitsAdditions", LimitsEmitter.EmitAdded);
        Add(context, spec, static s => One(s.Quotas), static _ => "ThreadsQuotasAdditions", QuotasEmitter.EmitAdded);
        Add(
            context,
            linked.Select(static (link, _) => link.Added),
            Registered,
            static _ => OverlayEmitter.Class,
            static added => OverlayEmitter.Emit(added.Errors, added.Types, added.Secrets)
        );
        Add(
            context,
            linked,
            static link => Groups(link.Added).Select(group => OverlayOperations.Of(group, link.Whole)),
            static group => $"Endpoints.{group.Group.Name}Operations",
            OperationsEmitter.EmitAdded
        );
    }

    /// <summary>Writes what is added to what the SDK has.</summary>
    private static void RegisterMore(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<LinkedOverlay> linked)
    {
        var emitter = context.ParseOptionsProvider.Select(
            static (options, _) => options is CSharpParseOptions { LanguageVersion: >= ExtensionMembers }
        );
        var added = linked.Select(static (link, _) => link.Added);
        AddTo(context, added, emitter, static a => One(Summaries(a.New)), static _ => "IThreadsClient", static (e, item) => e.Groups(item));
        AddTo(context, added, emitter, static a => One(a.New.Errors), static _ => "ThreadsError", static (e, item) => e.Errors(item));
        AddTo(context, added, emitter, static a => a.More.Enums, static item => item.Name, static (e, item) => e.Enum(item));
        AddTo(context, added, emitter, static a => a.More.Metrics, static set => set.Name, static (e, item) => e.Metrics(item));
        AddTo(
            context,
            added,
            emitter,
            static a => a.More.Models.Where(model => model.Properties.Count > 0).Select(model => model with { Fieldsets = default }),
            static model => model.Name,
            static (e, item) => e.Model(item)
        );
        AddTo(
            context,
            linked,
            emitter,
            static link => link.Added.More.Models.Where(model => link.Whole.Models.First(whole => whole.Name == model.Name).HasFields),
            static model => $"{model.Name}Fields",
            static (e, item) => e.Mask(item)
        );

        var groups = added.Select(static (a, _) => a.More);
        Add(context, groups, static s => s.Groups, static group => $"Additions.{group.Name}ApiAdditions", ClientEmitter.EmitAdditions);
        Add(context, groups, OptionsOf, static operation => $"Endpoints.{operation.Options}", OptionsEmitter.EmitOfAddition);
    }

    private static void AddTo<TSource, T>(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<TSource> source,
        IncrementalValueProvider<bool> hasExtensionMembers,
        Func<TSource, IEnumerable<T>> items,
        Func<T, string> type,
        Func<AdditionsEmitter, T, Writing.SourceWriter> emit
    ) =>
        Register(
            context,
            source.SelectMany((content, _) => items(content)).Combine(hasExtensionMembers),
            pair => $"Additions.{AdditionsWriter.ClassName(type(pair.Left))}",
            pair => emit(new AdditionsEmitter(pair.Right), pair.Left).ToStandalone()
        );

    private static void Add<TSource, T>(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<TSource> source,
        Func<TSource, IEnumerable<T>> items,
        Func<T, string> name,
        Func<T, Writing.SourceWriter> emit
    ) => Register(context, source.SelectMany((content, _) => items(content)), name, item => emit(item).ToStandalone());

    /// <summary>What the SDK has to be told of when the program starts.</summary>
    private static IEnumerable<(
        EquatableArray<ErrorSpec> Errors,
        EquatableArray<JsonType> Types,
        EquatableArray<string> Secrets
    )> Registered(SpecAdditions added)
    {
        var types = JsonTypes(added.New);
        EquatableArray<string> secrets = new(Secrets(added.New).Union(Secrets(added.More)));
        return added.New.Errors.Count + types.Count + secrets.Count > 0 ? [(added.New.Errors, types, secrets)] : [];
    }

    private static IEnumerable<GroupSpec> Groups(SpecAdditions added) =>
        added.New.Groups.Concat(added.More.Groups).Select(ModelProjection.InClient);

    /// <summary>The spec of the SDK is only read where a project has YAML of its own.</summary>
    private static LinkedOverlay LinkOverlay(ImmutableArray<FileContent> files) =>
        files.IsEmpty ? LinkedOverlay.None : SpecLinker.LinkOverlay(ShippedSpec.Files, Ordered(files));
}
