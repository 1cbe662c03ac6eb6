namespace ThreadsSdk.Http;

/// <summary>Writes a URL for a <see cref="Uri"/>. Every value is percent-encoded, so that none can change the structure.</summary>
internal ref struct UrlWriter
{
    private UrlText _url = new(1024);
    private bool _hasQuery;

    public UrlWriter(string start) => _url.Append(start);

    /// <summary>Appends a path segment. "." and ".." are refused, because no encoding prevents them from being resolved.</summary>
    public void Segment(string value)
    {
        if (value is "" or "." or "..")
        {
            _url.Clear();
            throw new ArgumentException("A part of a path must not be empty, \".\" or \"..\".", nameof(value));
        }

        _url.AppendEncoded(value);
    }

    /// <summary>Appends text of the path that needs no encoding.</summary>
    public void Literal(ReadOnlySpan<char> value) => _url.Append(value);

    /// <summary>Appends a query parameter, unless the value is null.</summary>
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
