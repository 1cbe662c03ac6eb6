namespace ThreadsSdk.Http;

/// <summary>
/// Writes a URL, to be made a <see cref="Uri"/>. Every value is percent-encoded, so that none can leave its place.
/// </summary>
internal ref struct UrlWriter
{
    private UrlText _url = new(1024);
    private bool _hasQuery;

    public UrlWriter(string start) => _url.Append(start);

    /// <summary>Writes the server as well: no second text has to be made of both.</summary>
    public UrlWriter(ServerAddress server, string start)
    {
        _url.Append(server.ToString());
        _url.Append(start);
    }

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
    public void Literal(string value) => _url.Append(value);

    /// <summary>One query parameter; nothing when the value is null.</summary>
    public void Query(string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        Separate();
        _url.AppendEncoded(name);
        _url.Append('=');
        _url.AppendEncoded(value);
    }

    /// <summary>
    /// A list of fields, which the caller knows to hold names, commas and braces alone. They need no encoding here: the braces get theirs
    /// from <see cref="Uri"/> when the request is sent.
    /// </summary>
    public void Fields(string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        Separate();
        _url.Append(name);
        _url.Append('=');
        _url.Append(value);
    }

    public string ToStringAndClear()
    {
        var url = _url.Written.ToString();
        _url.Clear();
        return url;
    }

    private void Separate()
    {
        _url.Append(_hasQuery ? '&' : '?');
        _hasQuery = true;
    }
}
