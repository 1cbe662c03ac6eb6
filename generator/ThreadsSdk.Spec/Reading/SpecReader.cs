using System.IO;
using System.Linq;
using ThreadsSdk.Spec.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace ThreadsSdk.Spec.Reading;

/// <summary>Reads one YAML file of the spec.</summary>
public static class SpecReader
{
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
            new(context.Diagnostics),
            new(context.Places)
        );
    }

    private static ThreadsSpecification ReadDocuments(ReadingContext context, string path, string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        foreach (var other in stream.Documents.Skip(1))
        {
            context.HasLostNames = true;
            context.Report(
                SpecRules.InvalidYaml,
                other.RootNode,
                "This is a second document, which is not read; give it a file of its own"
            );
        }

        if (stream.Documents.FirstOrDefault()?.RootNode is not { } root)
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
            Api = file.Map("api") is { } api ? ApiReader.Api(api) : null,
            Scopes = new(file.Maps("scopes", "the scope").Select(ApiReader.Scope).ToList()),
            Limits = new(file.Maps("limits", "the limit").Select(ApiReader.Limit).ToList()),
            Quotas = new(file.Maps("quotas", "the quota").Select(ApiReader.Quota).ToList()),
            Errors = new(file.Maps("errors", "the error").Select(ApiReader.Error).ToList()),
            Enums = new(file.Maps("enums", "the enum").Select(ModelReader.Enum).ToList()),
            Models = new(file.Maps("models", "the model").Select(ModelReader.Model).ToList()),
            Fieldsets = new(file.Maps("fieldsets", "the fieldset").Select(ModelReader.Fieldset).ToList()),
            ParameterSets = new(file.Maps("parameter_sets", "the parameter set").Select(EndpointReader.ParameterSet).ToList()),
            Groups = new(file.Maps("endpoints", "the group").Select(EndpointReader.Group).ToList()),
            Urls = new(file.Maps("urls", "the address").Select(EndpointReader.Url).ToList()),
            Metrics = new(file.Maps("metrics", "the metric set").Select(ModelReader.MetricSet).ToList()),
            Webhooks = new(file.Maps("webhooks", "the webhook").Select(ModelReader.Webhook).ToList()),
        };
        file.Close();
        return content;
    }
}
