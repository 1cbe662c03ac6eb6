using System.Net.Http.Headers;
using System.Text;

namespace ThreadsSdk.Http;

/// <summary>Writes a form body, <c>application/x-www-form-urlencoded</c>, the only encoding in which Meta loses no parameter.</summary>
internal sealed class FormWriter
{
    private static readonly MediaTypeHeaderValue FormType = new("application/x-www-form-urlencoded");

    private UrlText _form = new(256);

    /// <summary>Adds a field, unless the value is null.</summary>
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

    /// <summary>Returns the body, which has no media type if it is empty. The writer cannot be used afterwards.</summary>
    public HttpContent ToContent()
    {
        var bytes = new byte[_form.Length];
        Encoding.ASCII.GetBytes(_form.Written, bytes);
        _form.Clear();
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = bytes.Length > 0 ? FormType : null;
        return content;
    }
}
