using System.Text;

namespace ThreadsSdk.Cli.Output;

/// <summary>Leaves out the spaces at the ends of lines.</summary>
internal sealed class TrimmingWriter(TextWriter inner) : TextWriter(inner.FormatProvider)
{
    private int _spaces;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        if (value == ' ')
        {
            _spaces++;
            return;
        }

        if (value is not ('\r' or '\n'))
        {
            inner.Write(new string(' ', _spaces));
        }

        _spaces = 0;
        inner.Write(value);
    }

    public override void Flush() => inner.Flush();
}
