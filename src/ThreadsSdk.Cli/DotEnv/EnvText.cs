using System.Text;

namespace ThreadsSdk.Cli.DotEnv;

/// <summary>A file as a text of one character for each byte, so that whatever is not understood stays as it is.</summary>
internal static class EnvText
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    public static string FromBytes(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>A part of it as people read it.</summary>
    public static string Decode(string part) => Encoding.UTF8.GetString(Bytes(part));

    /// <summary>Gets the beginning of the text, behind the byte order mark that some editors write.</summary>
    public static int AfterMark(string text) => text.StartsWith(FromBytes(Mark), StringComparison.Ordinal) ? Mark.Length : 0;

    public static bool IsSpace(char character) => character is ' ' or '\t' or '\f' or '\v';

    public static bool IsBreak(char character) => character is '\r' or '\n';

    /// <summary>Finds the end of a line, before its break.</summary>
    public static int LineEnd(string text, int at) =>
        text.AsSpan(at).IndexOfAny('\r', '\n') is >= 0 and var length ? at + length : text.Length;

    /// <summary>The number of a line, from 1.</summary>
    public static int LineOf(string text, int at)
    {
        var before = text.AsSpan(0, at);
        return 1 + before.Count('\n') + before.Count('\r') - before.Count("\r\n");
    }
}
