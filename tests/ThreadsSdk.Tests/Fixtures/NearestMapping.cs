using System.Text;

namespace ThreadsSdk.Tests.Fixtures;

/// <summary>Says why no mapping answers a request.</summary>
internal static class NearestMapping
{
    /// <summary>Names the mapping that is nearest to the request, and every value that differs.</summary>
    public static string DescribeNearest(this FixtureCatalog catalog, SentRequest request)
    {
        var text = new StringBuilder($"No stub matched {request.Method} {request.Path}.\n");
        if (catalog.Mappings.MinBy(mapping => Distance(mapping.Request, request)) is { } nearest)
        {
            text.Append($"The nearest is '{nearest.Name}' in {nearest.File}:\n");
            text.AppendJoin("", nearest.Request.Mismatches(request).Select(line => $"  {line}\n"));
        }

        return text.ToString();
    }

    private static int Distance(StubRequest stub, SentRequest request)
    {
        int path = stub.Path == request.Path ? 0 : 10_000 - stub.Path.AsSpan().CommonPrefixLength(request.Path);
        return path + (stub.Method == request.Method ? 0 : 100) + stub.Mismatches(request).Count;
    }
}
