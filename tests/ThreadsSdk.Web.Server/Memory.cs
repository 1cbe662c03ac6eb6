using System.Globalization;

namespace ThreadsSdk.Web.Server;

/// <summary>Reads what Linux knows about the memory of this process.</summary>
internal static class Memory
{
    private const string Peak = "VmHWM:";

    /// <summary>Gets the most kilobytes that were ever resident.</summary>
    public static long PeakKilobytes() =>
        File.ReadLines("/proc/self/status")
            .Where(line => line.StartsWith(Peak, StringComparison.Ordinal))
            .Select(line => long.Parse(line[Peak.Length..^"kB".Length].Trim(), CultureInfo.InvariantCulture))
            .First();
}
