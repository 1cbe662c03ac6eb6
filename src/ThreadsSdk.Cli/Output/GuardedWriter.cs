using System.Text;

namespace ThreadsSdk.Cli.Output;

/// <summary>Writes for another writer, and says what is to happen when that one cannot.</summary>
internal sealed class GuardedWriter(TextWriter inner, Action<Exception> onFailure) : TextWriter(inner.FormatProvider)
{
    public override Encoding Encoding => inner.Encoding;

    /// <summary>A writer of results: a failure ends the command with an exit code of its own.</summary>
    public static TextWriter ForResults(TextWriter inner) => new GuardedWriter(inner, failure => throw new OutputException(failure));

    /// <summary>A writer of remarks and errors: nobody can be told that they could not be written, and what is under way goes on.</summary>
    public static TextWriter ForRemarks(TextWriter inner) => new GuardedWriter(inner, _ => { });

    public override void Write(char value) => Try(() => inner.Write(value));

    public override void Write(string? value) => Try(() => inner.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => inner.Write(buffer, index, count));

    public override void WriteLine() => Try(inner.WriteLine);

    public override void WriteLine(string? value) => Try(() => inner.WriteLine(value));

    public override void Flush() => Try(inner.Flush);

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException or NotSupportedException)
        {
            onFailure(e);
        }
    }
}
