namespace ThreadsSdk.Native;

/// <summary>What the subjects share.</summary>
internal sealed class Stage(SimulatorSheet sheet, string folder) : IDisposable
{
    public SimulatorSheet Sheet { get; } = sheet;

    /// <summary>A folder for files, which is deleted in the end.</summary>
    public string Folder { get; } = folder;

    public ThreadsClient Threads { get; } = new(sheet.ClientOptions());

    public void Dispose() => Threads.Dispose();
}
