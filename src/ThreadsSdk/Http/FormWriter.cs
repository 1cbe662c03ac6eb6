using System.Text;

namespace ThreadsSdk.Http;

/// <summary>Writes a form body: <c>application/x-www-form-urlencoded</c>, the only encoding in which Meta loses no parameter.</summary>
internal sealed class FormWriter
{
    private UrlText _form = new(256);

    /// <summary>One field; nothing when the value is null.</summary>
    public void Add(string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        if (_form.Length > 0)
        {
            _form.Append('&');
        }

        _form.AppendEncoded(name);
        _form.Append('=');
        _form.AppendEncoded(value);
    }

    /// <summary>The body. The writer is spent afterwards.</summary>
    public HttpContent ToContent()
    {
        var bytes = new byte[_form.Length];
        Encoding.ASCII.GetBytes(_form.Written, bytes);
        _form.Clear();
        return new FormContent(bytes);
    }
}
