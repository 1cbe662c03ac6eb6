namespace ThreadsSdk.Cli.DotEnv;

/// <summary>A file with another value of one variable. Holds the value: never show it.</summary>
/// <param name="Bytes">The whole file.</param>
/// <param name="Line">The line that changed, from 1.</param>
/// <param name="Count">How often the variable stood in the file; 0 when it was added.</param>
internal sealed record EnvEdit(byte[] Bytes, int Line, int Count)
{
    public override string ToString() => $"line {Line}";
}
