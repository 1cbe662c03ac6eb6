using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes the builders of addresses that open in a browser.</summary>
internal static class UrlsEmitter
{
    public static SourceWriter Emit(EquatableArray<UrlSpec> urls)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk", "ThreadsSdk.Runtime", "ThreadsSdk.Http");
        writer.Summary("Creates addresses to open in a browser.");
        writer.Line(GeneratedFile.Attribute);
        using (writer.Open("public static class ThreadsUrls"))
        {
            for (var i = 0; i < urls.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                WriteBuilder(writer, urls[i]);
            }
        }

        return writer;
    }

    public static SourceWriter EmitOptions(UrlSpec url)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk", OptionsEmitter.Text(Optional(url)), "ThreadsSdk.Runtime");
        writer.Line($"/// <summary>The optional parameters of <see cref=\"ThreadsUrls.{url.Name}\"/>.</summary>");
        writer.Line(GeneratedFile.Attribute);
        new OptionsRecord(OptionsName(url), new(Optional(url))).Write(writer);
        return writer;
    }

    public static System.Collections.Generic.IEnumerable<ParameterSpec> Optional(UrlSpec url) =>
        url.Parameters.Where(parameter => !parameter.IsArgument && parameter.Value is null);

    private static string OptionsName(UrlSpec url) => $"{url.Name}UrlOptions";

    private static void WriteBuilder(SourceWriter writer, UrlSpec url)
    {
        var arguments = url.Parameters.Where(parameter => parameter.IsArgument).ToList();
        var hasOptions = Optional(url).Any();
        writer.Summary(url.Doc);
        foreach (var parameter in arguments)
        {
            writer.Line(
                $"/// <param name=\"{OperationSignature.ArgumentName(parameter).TrimStart('@')}\">{ParameterDocs.Describe(parameter)}</param>"
            );
        }

        if (hasOptions)
        {
            writer.Line("/// <param name=\"options\">The optional parameters; none when null.</param>");
        }

        writer.Line(
            $"/// <param name=\"host\">Another host than <see cref=\"ThreadsApi.{CSharpName.Pascal(url.Host)}Host\"/>, such as a simulator's.</param>"
        );
        writer.Line("/// <returns>The address.</returns>");
        writer.Line(
            "/// <exception cref=\"ThreadsValidationException\">Values break rules; it tells every one by its wire name.</exception>"
        );
        writer.Remarks([Docs.Escape(url.Remarks ?? ""), Docs.Since(url.Since), Docs.Source(url.Source)]);
        var list = arguments
            .Select(parameter => $"{CSharpTypes.Name(parameter.Type)} {OperationSignature.ArgumentName(parameter)}")
            .ToList();
        if (hasOptions)
        {
            list.Add($"{OptionsName(url)}? options = null");
        }

        list.Add("Uri? host = null");
        var check = new CallCheckEmitter(url.Name, OptionsName(url), url.Parameters, default, Argument);
        using (writer.Open($"public static Uri {url.Name}({string.Join(", ", list)})"))
        {
            check.WriteCall(writer);
            writer.Line($"var address = new UrlWriter({Literal.Text(url.Path)});");
            foreach (var parameter in url.Parameters)
            {
                writer.Line(
                    $"address.Query({Literal.Text(parameter.Key)}, {Text(parameter)}{(parameter.Send is null ? "" : " ?? " + Literal.Text(parameter.Send))});"
                );
            }

            writer.Line(
                $"return new Uri(new ServerAddress(host ?? ThreadsApi.{CSharpName.Pascal(url.Host)}Host) + address.ToStringAndClear());"
            );
        }

        check.WriteMethod(writer);
    }

    private static string Text(ParameterSpec parameter) =>
        parameter.Value is not null
            ? Literal.Text(parameter.Value)
            : CSharpTypes.ParameterText(parameter, Argument(parameter) ?? $"options?.{parameter.CSharp}");

    private static string? Argument(ParameterSpec parameter) => parameter.IsArgument ? OperationSignature.ArgumentName(parameter) : null;
}
