namespace ThreadsSdk.Http;

/// <summary>
/// Writes a URL, to be made a <see cref="Uri"/>. Every value is percent-encoded, so that none can leave its place.
/// </summary>
internal ref struct UrlWriter
{
    private UrlText _url = new(1024);
    private bool _hasQuery;

    public UrlWriter(string start) => _url.Append(start);

    /// <summary>One path segment. "." and ".." are refused: no encoding keeps them from being resolved away.</summary>
    public void Segment(string value)
    {
        if (value is "" or "." or "..")
        {
            _url.Clear();
            throw new ArgumentException("A part of a path must not be empty, \".\" or \"..\".", nameof(value));
        }

        _url.AppendEncoded(value);
    }

    /// <summary>Text of the path that is a URL already.</summary>
    public void Literal(ReadOnlySpan<char> value) => _url.Append(value);

    /// <summary>One query parameter; nothing when the value is null.</summary>
    public void Query(string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        _url.Append(_hasQuery ? '&' : '?');
        _hasQuery = true;
        _url.AppendEncoded(name);
        _url.Append('=');
        _url.AppendEncodedButBraces(value);
    }

    public string ToStringAndClear()
    {
        var url = _url.Written.ToString();
        _url.Clear();
        return url;
    }
}
