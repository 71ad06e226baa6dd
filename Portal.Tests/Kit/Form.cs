using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Portal.Web.Reports;

namespace Portal.Tests.Kit;

/// <summary>A browser without scripts, as far as forms go: keeps cookies, sends every field of a form, follows redirects.</summary>
internal sealed class Form(HttpClient client)
{
    public IHtmlDocument Page { get; private set; } = null!;
    public HttpResponseMessage Response { get; private set; } = null!;
    public string Path => Response.RequestMessage!.RequestUri!.AbsolutePath;
    public string Title => Page.Title ?? "";

    public async Task<Form> Open(string path)
    {
        await Read(await client.GetAsync(path));
        return this;
    }

    /// <summary>Fills the page's main form (the last one unless named) and presses its button.</summary>
    public async Task<Form> Send(params (string Name, string Value)[] answers) => await Send(null, answers);

    public async Task<Form> Send(string? handler, params (string Name, string Value)[] answers)
    {
        var fields = Fields(handler, answers);
        await Read(await client.PostAsync(Response.RequestMessage!.RequestUri, new FormUrlEncodedContent(fields)));
        return this;
    }

    public Task<Form> SendFiles(string field, params (string Name, string Type, byte[] Bytes)[] files) => SendFiles(null, [], field, files);

    public async Task<Form> SendFiles(string? handler, (string Name, string Value)[] answers, string field, params (string Name, string Type, byte[] Bytes)[] files)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Fields(handler, answers)) content.Add(new StringContent(value), name);
        foreach (var (name, type, bytes) in files) content.Add(new ByteArrayContent(bytes) { Headers = { ContentType = new(type) } }, field, name);
        await Read(await client.PostAsync(Response.RequestMessage!.RequestUri, content));
        return this;
    }

    /// <summary>What the form would send now, with these answers in place.</summary>
    public Dictionary<string, string> Fields(string? handler, params (string Name, string Value)[] answers)
    {
        var form = Page.Forms.Last(one => handler is null || one.QuerySelector($"input[name=_handler][value={handler}]") is not null);
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input[name]").Where(one => one.Type is not ("file" or "radio" or "checkbox") || one.IsChecked && one.Type != "file").ToDictionary(one => one.Name!, one => one.Value);
        foreach (var area in form.QuerySelectorAll<IHtmlTextAreaElement>("textarea")) fields[area.Name!] = area.Value;
        foreach (var select in form.QuerySelectorAll<IHtmlSelectElement>("select")) fields[select.Name!] = select.Value ?? "";
        foreach (var (name, value) in answers) fields[name] = value;
        return fields;
    }

    /// <summary>Walks from the words to the check page with a plain report, as <see cref="Sender"/>.</summary>
    public async Task<Form> ToCheckPage(Sender sender = Sender.Named)
    {
        await Open("/lapor");
        await Send(("Words", Some.Body));
        await Send();
        await Send();
        await Send(("Area", "35.07.13"));
        await Send(("Desa", "35.07.13.1001"), ("Landmark", "Depan Toko Rukun"));
        return await Send(("Sender", sender.ToString()), ("Name", "Bu Sri"), ("Phone", "0812 3456 7890"));
    }

    public IElement? Find(string selector) => Page.QuerySelector(selector);

    private async Task Read(HttpResponseMessage response)
    {
        Response = response;
        Page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }
}
