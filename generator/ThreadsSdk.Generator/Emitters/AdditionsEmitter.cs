using System;
using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes what the YAML of a project adds to types of the SDK.</summary>
/// <param name="hasExtensionMembers">Whether the C# of the project has extension members.</param>
internal sealed class AdditionsEmitter(bool hasExtensionMembers)
{
    /// <summary>Writes the groups that a client gets.</summary>
    public SourceWriter Groups(IReadOnlyList<GroupSummary> groups)
    {
        const string Client = "IThreadsClient";
        var writer = GeneratedFile.Begin("ThreadsSdk", "ThreadsSdk.Runtime");
        Begin(writer, Client)
            .Write(
                isStatic: false,
                members =>
                    Each(
                        writer,
                        groups,
                        group =>
                        {
                            writer.Summary(group.Doc);
                            WriteReceiver(writer, "The client.");
                            members.Property(
                                $"I{group.Name}Api",
                                group.Name,
                                $"new {group.Name}Api(ThreadsTransport.Of({AdditionsWriter.Value}))"
                            );
                        }
                    )
            );
        return writer;
    }

    /// <summary>Writes the values of an open enum.</summary>
    public SourceWriter Enum(EnumSpec item)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk");
        Begin(writer, item.Name)
            .Write(
                isStatic: true,
                members =>
                    Each(
                        writer,
                        item.Values,
                        value =>
                        {
                            writer
                                .Summary(value.Doc)
                                .Remarks([Docs.Code(value.Key) + ".", Docs.Since(value.Since)])
                                .Obsolete(value.Deprecated);
                            members.StaticProperty(item.Name, value.CSharp, $"new({Literal.Text(value.Key)})");
                        }
                    )
            );
        return writer;
    }

    /// <summary>Writes the properties of a model, which stand among those that the SDK does not know.</summary>
    public SourceWriter Model(ModelSpec model)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk", "System.Text.Json", "ThreadsSdk.Runtime");
        Begin(writer, model.Name)
            .Write(
                isStatic: false,
                members =>
                    Each(
                        writer,
                        model.Properties,
                        property =>
                        {
                            var type = CSharpTypes.Name(property.Type) + "?";
                            writer.PropertySummary(property.Doc);
                            WriteReceiver(writer, "The object.");
                            writer.Line("/// <exception cref=\"JsonException\">The value in the JSON does not fit the type.</exception>");
                            writer.Remarks([
                                Docs.Code(property.Key) + ". Null when it was not sent.",
                                Docs.Scopes("Needs", property.Scopes),
                                Docs.Since(property.Since),
                                Docs.Source(property.Source),
                            ]);
                            writer.Obsolete(property.Deprecated);
                            members.Property(
                                type,
                                property.CSharp,
                                $"AdditionalProperty.Read<{type}>({AdditionsWriter.Value}.AdditionalProperties, {Literal.Text(property.Key)}, static (ref Utf8JsonReader reader) => {CSharpTypes.ReadExpression(property.Type)})"
                            );
                        }
                    )
            );
        return writer;
    }

    /// <summary>Writes the fields and fieldsets of a mask.</summary>
    public SourceWriter Mask(ModelSpec model)
    {
        var name = $"{model.Name}Fields";
        var writer = GeneratedFile.Begin("ThreadsSdk", "ThreadsSdk.Runtime");
        Begin(writer, name)
            .Write(
                isStatic: true,
                members =>
                {
                    Each(writer, model.Properties, property => WriteField(writer, members, name, property));
                    foreach (var fieldset in model.Fieldsets)
                    {
                        writer.Line();
                        writer.Summary(fieldset.Doc);
                        members.StaticProperty(
                            name,
                            "For" + fieldset.Name,
                            $"{name}.Of({string.Join(", ", fieldset.Fields.Select(Literal.Text))})"
                        );
                    }
                }
            );
        return writer;
    }

    /// <summary>Writes the metrics of a typed result.</summary>
    public SourceWriter Metrics(MetricSetSpec set)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk", "ThreadsSdk.Runtime");
        Begin(writer, set.Name)
            .Write(
                isStatic: false,
                members =>
                    Each(
                        writer,
                        set.Metrics,
                        metric =>
                        {
                            var (type, member) = MetricsEmitter.Member(metric);
                            writer.PropertySummary(metric.Doc);
                            WriteReceiver(writer, "The metrics.");
                            writer.Remarks([Docs.Code(metric.Key) + ". Null when Meta sent none.", Docs.Since(metric.Since)]);
                            writer.Obsolete(metric.Deprecated);
                            members.Property(
                                $"{type}?",
                                metric.CSharp,
                                $"MetricList.{member}({AdditionsWriter.Value}.Metrics, {Literal.Text(metric.Key)})"
                            );
                        }
                    )
            );
        return writer;
    }

    /// <summary>Writes the errors.</summary>
    public SourceWriter Errors(EquatableArray<ErrorSpec> errors)
    {
        const string Type = "ThreadsError";
        var writer = GeneratedFile.Begin("ThreadsSdk", "ThreadsSdk.Runtime");
        Begin(writer, Type)
            .Write(
                isStatic: true,
                members =>
                    Each(
                        writer,
                        errors,
                        (error, i) =>
                        {
                            writer.Summary(error.Doc).Remarks([Docs.Escape(error.Advice)]);
                            members.StaticProperty(Type, error.CSharp, $"{OverlayEmitter.Class}.Errors[{i}]");
                        }
                    )
            );
        return writer;
    }

    private static void WriteField(SourceWriter writer, AdditionsWriter members, string name, PropertySpec property)
    {
        writer.Summary(property.Doc);
        if (!property.Type.HasFields)
        {
            writer.Remarks([Docs.Code(property.Key) + ".", Docs.Scopes("Needs", property.Scopes), Docs.Since(property.Since)]);
            writer.Obsolete(property.Deprecated);
            members.StaticProperty(name, property.CSharp, $"{name}.Of({Literal.Text(property.Key)})");
            return;
        }

        var nested = $"{property.Type.Leaf.Name}Fields";
        var fallback = property.Expand.Count == 0 ? "" : $" ?? {nested}.Of({string.Join(", ", property.Expand.Select(Literal.Text))})";
        writer.Line("/// <param name=\"fields\">What to read of it; when null, what the YAML says.</param>");
        writer.Remarks([Docs.Code(property.Key) + ".", Docs.Scopes("Needs", property.Scopes), Docs.Since(property.Since)]);
        writer.Obsolete(property.Deprecated);
        writer.Line(
            $"public static {name} {property.CSharp}({nested}? fields = null) => {name}.Of(NestedFields.Within({Literal.Text(property.Key)}, (fields{fallback}){(fallback.Length == 0 ? "?" : "")}.ToString()));"
        );
    }

    /// <summary>Before C# 14 a property is a method, and what it is called on has to be documented.</summary>
    private void WriteReceiver(SourceWriter writer, string text)
    {
        if (!hasExtensionMembers)
        {
            writer.Line($"/// <param name=\"{AdditionsWriter.Value}\">{text}</param>");
        }
    }

    private AdditionsWriter Begin(SourceWriter writer, string type) => new(writer, type, hasExtensionMembers);

    private static void Each<T>(SourceWriter writer, IReadOnlyList<T> items, Action<T> write) =>
        Each(writer, items, (item, _) => write(item));

    private static void Each<T>(SourceWriter writer, IReadOnlyList<T> items, Action<T, int> write)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
            {
                writer.Line();
            }

            write(items[i], i);
        }
    }
}
