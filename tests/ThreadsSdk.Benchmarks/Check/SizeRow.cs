using System.Globalization;

namespace ThreadsSdk.Benchmarks.Check;

/// <summary>The size of a file.</summary>
internal sealed record SizeRow(string Name, string File, long Limit) : Row(Name)
{
    public override Outcome Measure()
    {
        var size = new FileInfo(File).Length;
        return new Outcome("", Kilobytes(size), $"<= {Kilobytes(Limit)}", size <= Limit);
    }

    private static string Kilobytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0} KB");
}
