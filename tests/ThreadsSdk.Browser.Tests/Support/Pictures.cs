using System.Reflection;

namespace ThreadsSdk.Browser.Tests.Support;

/// <summary>Where pictures of pages are left.</summary>
internal static class Pictures
{
    public static string Folder { get; } =
        typeof(Pictures).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(item => item.Key == "Screenshots").Value!;
}
