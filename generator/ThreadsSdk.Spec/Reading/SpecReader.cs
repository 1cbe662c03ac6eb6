using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ThreadsSdk.Spec.Reading;

/// <summary>Reads one YAML file of the spec.</summary>
public static class SpecReader
{
    private static readonly string[] Sections =
    [
        "api",
        "scopes",
        "limits",
        "quotas",
        "errors",
        "enums",
        "models",
        "fieldsets",
        "parameter_sets",
        "endpoints",
        "urls",
        "metrics",
        "webhooks",
    ];

    /// <summary>Reads the file's text; faults are returned, never thrown.</summary>
    public static SpecFile Read(string path, string text) => Read(text, new ReadingContext(path, text));

    /// <summary>Reads the text of a file that adds to the spec of the SDK.</summary>
    public static SpecFile ReadOverlay(string path, string text) => Read(text, new ReadingContext(path, text) { IsOverlay = true });

    private static SpecFile Read(string text, ReadingContext context)
    {
        var path = context.Path;
        var content = ThreadsSpecification.Empty;
        var sound = DocumentScan.Run(context, text);
        if (sound is not null)
        {
            try
            {
                content = ReadDocuments(context, path, sound);
            }
            catch (YamlException fault)
            {
                SyntaxFault.Report(context, text, fault, null);
                sound = null;
            }
        }

        return new SpecFile(
            path,
            content with
            {
                HasLostNames = sound is null || context.HasLostNames,
                Unread = new(context.Unread),
            },
            new(Few(context.Diagnostics)),
            new(context.Places)
        );
    }

    /// <summary>Leaves three of the places at which the same is wrong, as where a key is misspelt in every operation.</summary>
    private static IEnumerable<SpecDiagnostic> Few(IEnumerable<SpecDiagnostic> diagnostics) =>
        Repetition.Few(
            diagnostics,
            Habit,
            (diagnostic, text) =>
            {
                var last = diagnostic.Arguments.Count - 1;
                return diagnostic with { Arguments = new([.. diagnostic.Arguments.Take(last), diagnostic.Arguments[last] + text]) };
            }
        );

    /// <summary>Returns what is wrong, whatever thing it is of; null for what shows once.</summary>
    private static string? Habit(SpecDiagnostic diagnostic)
    {
        var rule = diagnostic.Rule;
        var arguments = diagnostic.Arguments;
        var what =
            rule == SpecRules.UnknownKey ? arguments[0] + arguments[2]
            : rule == SpecRules.MissingDoc ? ""
            : rule == SpecRules.MissingKey ? arguments[1]
            : rule == SpecRules.WrongShape ? (arguments[1].StartsWith("a map", StringComparison.Ordinal) ? "" : arguments[0]) + arguments[1]
            : rule == SpecRules.InvalidValue ? arguments[0] + arguments[1]
            : null;
        return what is null ? null : rule.Id + what;
    }

    private static ThreadsSpecification ReadDocuments(ReadingContext context, string path, string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        if (stream.Documents.FirstOrDefault()?.RootNode is not { } root || root is YamlScalarNode { Value: "", Style: ScalarStyle.Plain })
        {
            return ThreadsSpecification.Empty;
        }

        if (MapReader.Open(context, "", path, "the file", root, root) is { } file)
        {
            return ReadSections(file);
        }

        context.HasLostNames = true;
        return ThreadsSpecification.Empty;
    }

    private static ThreadsSpecification ReadSections(MapReader file)
    {
        var content = new ThreadsSpecification
        {
            Api = file.IsOwn("api") && file.Map("api") is { } api ? ApiReader.Api(api) : null,
            Scopes = new(file.Maps("scopes", "the scope").Select(ApiReader.Scope).ToList()),
            Limits = new(file.Maps("limits", "the limit").Select(ApiReader.Limit).ToList()),
            Quotas = new(file.Maps("quotas", "the quota").Select(ApiReader.Quota).ToList()),
            Errors = new(file.Maps("errors", "the error").Select(ApiReader.Error).ToList()),
            Enums = new(file.Types("enums", "the enum", Sections).Select(ModelReader.Enum).ToList()),
            Models = new(file.Types("models", "the model", Sections).Select(ModelReader.Model).ToList()),
            Fieldsets = new(file.Types("fieldsets", "the fieldset", Sections).Select(ModelReader.Fieldset).ToList()),
            ParameterSets = new(file.Maps("parameter_sets", "the parameter set").Select(EndpointReader.ParameterSet).ToList()),
            Groups = new(file.Types("endpoints", "the group", Sections).Select(EndpointReader.Group).ToList()),
            Urls = file.IsOwn("urls") ? new(file.Types("urls", "the address", Sections).Select(EndpointReader.Url).ToList()) : default,
            Metrics = new(file.Types("metrics", "the metric set", Sections).Select(ModelReader.MetricSet).ToList()),
            Webhooks = file.IsOwn("webhooks") ? new(file.Maps("webhooks", "the webhook").Select(ModelReader.Webhook).ToList()) : default,
        };
        file.Close();
        return content;
    }
}
