using System;
using System.Collections.Generic;
using System.Linq;
using ThreadsSdk.Generator.Writing;
using ThreadsSdk.Spec;

namespace ThreadsSdk.Generator.Emitters;

/// <summary>Writes what holds for the whole API, for users and for the transport.</summary>
internal static class ApiEmitter
{
    public static SourceWriter Emit(ApiSpec api)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk");
        writer.Summary(api.Doc);
        writer.Line(GeneratedFile.Attribute);
        using (writer.Open("public static class ThreadsApi"))
        {
            Constant(writer, "The version of Meta's API that is called.", "Version", api.Version);
            Constant(writer, "The newest entry of Meta's changelog that this SDK covers.", "SpecDate", api.Date);
            Constant(writer, "Where Meta documents the API.", "Documentation", api.Documentation);
            Constant(writer, "Stands for the token's own user where a user id is asked for.", "OwnUser", api.OwnUser);
            if (api.Crawler is { } crawler)
            {
                Constant(
                    writer,
                    "What Meta fetches images, videos and linked pages as. In robots.txt it goes by the name before the slash.",
                    "Crawler",
                    crawler
                );
            }

            if (api.Webhook is { } webhook)
            {
                Constant(writer, "The parameter that says what the handshake of a webhook is for.", "WebhookMode", webhook.Mode);
                Constant(writer, "The parameter of the handshake that an app's webhook sends back.", "WebhookChallenge", webhook.Challenge);
                Constant(
                    writer,
                    "The parameter of the handshake that carries the token set in the App Dashboard.",
                    "WebhookVerifyToken",
                    webhook.VerifyToken
                );
                Constant(writer, "The header that carries the signature of a notification.", "WebhookSignature", webhook.Signature);
                if (webhook.SignedRequest is { } signedRequest)
                {
                    Constant(
                        writer,
                        "The field of the form that the deauthorize and data deletion callbacks get.",
                        "SignedRequest",
                        signedRequest
                    );
                }
            }

            for (var i = 0; i < api.Hosts.Count; i++)
            {
                var host = api.Hosts[i];
                if (i > 0)
                {
                    writer.Line();
                }

                writer.Summary(host.Doc);
                if (host.Alternatives.Count > 0)
                {
                    writer.Remarks([
                        $"{Docs.Joined(host.Alternatives.Select(Docs.Code))} {(host.Alternatives.Count == 1 ? "answers" : "answer")} the same.",
                    ]);
                }

                writer.Line($"public static Uri {CSharpName.Pascal(host.Key)}Host {{ get; }} = new({Literal.Text(host.Url)});").Line();
                var names = host
                    .Alternatives.Prepend(host.Url)
                    .Select(url => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : url);
                writer.Line(
                    $"internal static string[] {CSharpName.Pascal(host.Key)}Hosts {{ get; }} = [{string.Join(", ", names.Select(Literal.Text))}];"
                );
            }
        }

        return writer;
    }

    public static SourceWriter EmitWireNames(ApiSpec api, IEnumerable<string> secrets)
    {
        var writer = GeneratedFile.Begin("ThreadsSdk.Serialization");
        writer.Summary("Provides the names that stand around every response.");
        writer.Line(GeneratedFile.Attribute);
        using (writer.Open("internal static class WireNames"))
        {
            writer.Line($"public const string TokenParameter = {Literal.Text(api.TokenParameter)};").Line();
            foreach (var header in api.Headers)
            {
                writer.Line($"public const string {CSharpName.Pascal(header.Key)}Header = {Literal.Text(header.Header)};").Line();
            }

            writer
                .Line(
                    $"public static readonly string[] SecretParameters = [{string.Join(", ", secrets.Prepend(api.TokenParameter).Concat(api.SecretParameters).Distinct().Select(Literal.Text))}];"
                )
                .Line();
            writer.Line($"public static ReadOnlySpan<byte> Data => {Literal.Utf8(api.Names.Data)};").Line();
            writer.Line($"public static ReadOnlySpan<byte> Paging => {Literal.Utf8(api.Names.Paging)};").Line();
            writer.Line($"public static ReadOnlySpan<byte> Error => {Literal.Utf8(api.Names.Error)};");
        }

        return writer;
    }

    private static void Constant(SourceWriter writer, string doc, string name, string value)
    {
        writer.Summary(doc);
        writer.Line($"public const string {name} = {Literal.Text(value)};").Line();
    }
}
