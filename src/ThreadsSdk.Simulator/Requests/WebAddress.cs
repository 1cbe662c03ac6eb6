namespace ThreadsSdk.Simulator.Requests;

/// <summary>Reads addresses that are written without a scheme, as Threads does where they begin with <c>www.</c></summary>
internal static class WebAddress
{
    private const string Www = "www.";

    public static bool StartsWithWww(string text) => text.StartsWith(Www, StringComparison.OrdinalIgnoreCase);

    public static string WithScheme(string link) => StartsWithWww(link) ? "https://" + link : link;
}
