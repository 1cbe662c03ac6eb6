namespace ThreadsSdk.Generator.Tests.Running;

/// <summary>The project of Refit interfaces, with declarations in the place of Refit, which not every registry has.</summary>
internal static class RefitProject
{
    /// <summary>As much of Refit as that project names, with the signatures of Refit 15.</summary>
    private const string Declarations = """
        #nullable enable
        #pragma warning disable CS1591
        using System.Reflection;

        namespace Refit;

        public abstract class HttpMethodAttribute(string path) : Attribute
        {
            public string Path => path;
        }

        [AttributeUsage(AttributeTargets.Method)]
        public sealed class GetAttribute(string path) : HttpMethodAttribute(path);

        [AttributeUsage(AttributeTargets.Method)]
        public sealed class PostAttribute(string path) : HttpMethodAttribute(path);

        [AttributeUsage(AttributeTargets.Method)]
        public sealed class DeleteAttribute(string path) : HttpMethodAttribute(path);

        [AttributeUsage(AttributeTargets.Interface | AttributeTargets.Method)]
        public sealed class HeadersAttribute(params string[] headers) : Attribute
        {
            public string[] Headers => headers;
        }

        [AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
        public sealed class PropertyAttribute(string key) : Attribute
        {
            public string? Key => key;
        }

        [AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
        public sealed class AliasAsAttribute(string name) : Attribute
        {
            public string Name => name;
        }

        [AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
        public sealed class QueryAttribute : Attribute;

        [AttributeUsage(AttributeTargets.Parameter)]
        public sealed class BodyAttribute : Attribute;

        public interface IHttpContentSerializer
        {
            HttpContent ToHttpContent<T>(T item);

            Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default);

            string? GetFieldNameForProperty(PropertyInfo propertyInfo);
        }

        public class RefitSettings(IHttpContentSerializer contentSerializer)
        {
            public IHttpContentSerializer ContentSerializer { get; set; } = contentSerializer;

            public Func<HttpRequestMessage, CancellationToken, ValueTask<string>>? AuthorizationHeaderValueGetter { get; set; }

            public Func<HttpMessageHandler>? HttpMessageHandlerFactory { get; set; }

            public Func<HttpResponseMessage, ValueTask<Exception?>>? ExceptionFactory { get; set; }

            public Func<HttpResponseMessage, Exception, ValueTask<Exception?>>? DeserializationExceptionFactory { get; set; }

            public Func<HttpRequestMessage, Exception, CancellationToken, Exception>? TransportExceptionFactory { get; set; }
        }
        """;

    /// <summary>Its files, those of the client it stands on, and the declarations, by name.</summary>
    public static Dictionary<string, string> Of(GeneratorRun client, GeneratorRun refit)
    {
        var files = new Dictionary<string, string>(client.Files);
        foreach (var (name, text) in refit.Files)
            files.Add(name, text);
        foreach (var (path, text) in Repository.Read("src/ThreadsSdk.Refit", "*.cs"))
            files.Add(path, "#nullable enable\n" + text);
        files.Add("Refit", Declarations);
        return files;
    }
}
